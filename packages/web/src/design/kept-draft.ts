import { useCallback, useState } from "react";

const PREFIX = "balise.draft.";

function keptText(key: string): string {
  try {
    return localStorage.getItem(PREFIX + key) ?? "";
  } catch {
    return "";
  }
}

function keepText(key: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, text);
  } catch {
    // A browser that keeps nothing only loses the draft with its tab.
  }
}

/**
 * A text being written, kept in this browser until it is sent: a closed tab does not lose it. Set it to the empty text
 * once it is sent. Never for the text of usage, which is kept nowhere.
 */
export function useKeptDraft(key: string): readonly [string, (text: string) => void] {
  const [draft, setDraft] = useState({ key, text: keptText(key) });
  const write = useCallback(
    (text: string) => {
      keepText(key, text);
      setDraft({ key, text });
    },
    [key],
  );
  return [draft.key === key ? draft.text : keptText(key), write];
}
