import type { IncidentState } from "@balise/preparedness";

/** The one next act of an incident in each state; null once it is closed. */
export type NextAct = "contain" | "resolve" | "write_postmortem";

const NEXT: Readonly<Record<IncidentState, NextAct | null>> = {
  declared: "contain",
  contained: "resolve",
  resolved: "write_postmortem",
  closed: null,
};

export function nextAct(state: IncidentState): NextAct | null {
  return NEXT[state];
}
