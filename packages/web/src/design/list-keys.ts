import { useEffect, useRef } from "react";

/** Where j and k lead from a place in a list of `count`: one step, kept inside. From nowhere both lead to the first. */
export function nextPlace(key: string, place: number, count: number): number | undefined {
  if (count === 0 || (key !== "j" && key !== "k")) return undefined;
  if (place < 0) return 0;
  return Math.min(count - 1, Math.max(0, place + (key === "j" ? 1 : -1)));
}

/** True when a key stroke is text being written, not a command. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role=textbox], [role=combobox]"))
  );
}

/**
 * Walks the focus through a list with j and k. Give the returned ref to the list's element and `data-row`
 * to what takes the focus in each row (usually its link).
 */
export function useListKeys<Element extends HTMLElement>() {
  const list = useRef<Element>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
      const place = rows.findIndex((row) => row.contains(document.activeElement));
      const next = nextPlace(event.key, place, rows.length);
      if (next === undefined) return;
      event.preventDefault();
      rows[next]?.focus();
      rows[next]?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  return list;
}
