import { quarterCountArm } from "./quarter-count-arm.js";

/**
 * Width of the quarter-count interval for the number of positives, at the counts that `reviews` of strata with
 * these shares are expected to find. A stratum reviewed whole, or empty, adds nothing.
 */
export function quarterCountWidth(
  strata: readonly { readonly population: number; readonly share: number }[],
  reviews: readonly number[],
  level: number,
): number {
  const reviewed = strata.flatMap(({ population, share }, index) => {
    const count = reviews[index] ?? 0;
    const scale = population * Math.sqrt(1 - count / population);
    return count === 0 ? [] : [{ scale, reviewed: count, share }];
  });
  const tail = (1 - level) / 2;
  const above = reviewed.map(({ share, ...rest }) => ({ ...rest, positive: rest.reviewed * share }));
  const below = reviewed.map(({ share, ...rest }) => ({ ...rest, positive: rest.reviewed * (1 - share) }));
  const expected = strata.reduce((sum, { population, share }) => sum + population * share, 0);
  return quarterCountArm(above, tail).length + Math.min(expected, quarterCountArm(below, tail).length);
}
