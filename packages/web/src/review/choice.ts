/** What the reviewer has chosen so far: nothing, “none of them”, or some indicators. */
export interface Choice {
  readonly positive: readonly string[];
  readonly none: boolean;
}

export const NO_CHOICE: Choice = { positive: [], none: false };

/** Ticks or unticks an indicator; “none of them” no longer holds. */
export function toggled({ positive }: Choice, id: string): Choice {
  const next = positive.includes(id) ? positive.filter((one) => one !== id) : [...positive, id];
  return { positive: next, none: false };
}

/** Chooses “none of them”, or takes it back. */
export function noneToggled({ none }: Choice): Choice {
  return { positive: [], none: !none };
}

export const isMade = ({ positive, none }: Choice): boolean => none || positive.length > 0;
