import { useWords } from "../words/words.js";

const SHORTCUTS = [
  { keys: ["Ctrl K", "⌘K"], does: "shell.shortcuts.palette" },
  { keys: ["j", "k"], does: "shell.shortcuts.walk" },
  { keys: ["Enter"], does: "shell.shortcuts.open" },
  { keys: ["Esc"], does: "shell.shortcuts.leave" },
  { keys: ["?"], does: "shell.shortcuts.help" },
] as const;

export function ShortcutList() {
  const { t } = useWords();
  return (
    <dl className="shortcuts">
      {SHORTCUTS.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
