import { useEffect, useRef } from "react";

/** True while a key stroke belongs to a text being written, to an open choice or to a dialog, not to the page. */
export function keyIsTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (document.querySelector("[role=dialog]") !== null) return true;
  return (
    target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio])") ||
    target.closest("[role=listbox], [role=menu], [role=combobox]") !== null
  );
}

/** True when Enter or the space bar already means something where the focus is. */
export function pressesItself(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button, summary, [role=button]") !== null;
}

type KeyAct = (event: KeyboardEvent) => void;

/** Acts of the page by single keys, while nothing is being written. `event.key` names them. */
export function usePageKeys(acts: Readonly<Record<string, KeyAct | undefined>>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const act = latest.current[event.key];
      if (act === undefined || keyIsTaken(event.target)) return;
      if (event.key === "Enter" && pressesItself(event.target)) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
