import type { Situation } from "@balise/preparedness";

export const FIRST_STEPS = ["system", "usage", "seats"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

/** Which of the three first steps are done: a system, some usage, somebody in a seat. */
export function stepsDone(situation: Situation): Readonly<Record<FirstStep, boolean>> {
  return {
    system: situation.systems.length > 0,
    usage: situation.counted.messages > 0,
    seats: situation.seats.some(({ holder }) => holder !== null),
  };
}

/** A station is new until it watches a system and has counted usage: it shows the steps, not empty tables. */
export function isNew(situation: Situation): boolean {
  const done = stepsDone(situation);
  return !done.system || !done.usage;
}
