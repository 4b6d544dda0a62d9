import { useEffect, useRef } from "react";
import { isWriting } from "../design/list-keys.js";

interface Acts {
  readonly palette: () => void;
  readonly help: () => void;
}

/** ⌘K or Ctrl-K opens the palette from anywhere; ? shows the shortcuts when nothing is being written. */
export function useShortcuts(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        latest.current.palette();
      } else if (event.key === "?" && !isWriting(event.target)) {
        event.preventDefault();
        latest.current.help();
      }
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
