import { useState } from "react";
import { knownZone } from "./zones.js";

const KEPT = "balise.second-zone";
const FIRST_CHOICE = "UTC";

export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The second time zone, remembered in this browser; UTC until one is chosen. */
export function useSecondZone(): readonly [string, (zone: string) => void] {
  const [zone, setZone] = useState(() => knownZone(localStorage.getItem(KEPT)) ?? FIRST_CHOICE);
  const choose = (next: string) => {
    localStorage.setItem(KEPT, next);
    setZone(next);
  };
  return [zone, choose];
}
