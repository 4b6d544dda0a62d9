import { useState } from "react";
import { knownZone } from "./zones.js";

const KEPT = "balise.second-zone";

export const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const FIRST_CHOICE = HERE === "UTC" ? "Europe/Paris" : "UTC";

/** The second time zone, remembered in this browser; until one is chosen UTC, or Paris where UTC is the first. */
export function useSecondZone(): readonly [string, (zone: string) => void] {
  const [zone, setZone] = useState(() => knownZone(localStorage.getItem(KEPT)) ?? FIRST_CHOICE);
  const choose = (next: string) => {
    localStorage.setItem(KEPT, next);
    setZone(next);
  };
  return [zone, choose];
}
