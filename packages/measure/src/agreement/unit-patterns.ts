/** Units that were given the same values; there are few such patterns when there are few values. */
export interface UnitPattern {
  /** Places of the values, ascending, in the list of distinct values. */
  readonly places: readonly number[];
  readonly units: number;
}

export interface PatternedRatings {
  /** Distinct values, ascending. */
  readonly values: readonly number[];
  readonly patterns: readonly UnitPattern[];
  readonly units: number;
  /** Units with another value than the commonest. */
  readonly minorityItems: number;
}

/** The units with two values or more: the others hold no pair to compare. */
export function unitPatterns(ratings: readonly (readonly (number | null)[])[]): PatternedRatings {
  const groups = new Map<string, { readonly unit: readonly number[]; units: number }>();
  for (const row of ratings) {
    const unit = row.filter((value) => value !== null).sort((a, b) => a - b);
    if (unit.length < 2) continue;
    const key = unit.join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { unit, units: 1 });
    else group.units += 1;
  }
  const counts = new Map<number, number>();
  for (const { unit, units } of groups.values()) {
    for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + units);
  }
  const values = [...counts.keys()].sort((a, b) => a - b);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const most = Math.max(...counts.values());
  const commonest = values.find((value) => counts.get(value) === most);
  const minority = [...groups.values()].filter(({ unit }) => unit.some((value) => value !== commonest));
  return {
    values,
    patterns: Array.from(groups.values(), ({ unit, units }) => ({
      places: unit.map((value) => placeOf.get(value) ?? 0),
      units,
    })),
    units: unitsOf([...groups.values()]),
    minorityItems: unitsOf(minority),
  };
}

function unitsOf(groups: readonly { readonly units: number }[]): number {
  return groups.reduce((sum, group) => sum + group.units, 0);
}
