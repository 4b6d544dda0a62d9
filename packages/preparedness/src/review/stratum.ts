import { z } from "zod";

/**
 * A range of score bins [low, high], reviewed at one rate: each message of it is drawn with probability `rate`.
 * A stratum that holds next to nothing pools the labels of a longer time (`pool_days`).
 */
export const stratumShape = z
  .strictObject({
    id: z.string().min(1),
    bins: z.tuple([z.number().int().min(0).max(9), z.number().int().min(0).max(9)]).readonly(),
    rate: z.number().min(0).max(1),
    pool_days: z
      .number()
      .int()
      .min(1)
      .max(366)
      .optional()
      .describe(
        "labels of so many days count for the share of this stratum, which is taken not to have moved meanwhile; without it, those of the window",
      ),
  })
  .refine(({ bins }) => bins[0] <= bins[1], { path: ["bins"], message: "the lower bin comes first" })
  .meta({ id: "Stratum" });
export type Stratum = z.infer<typeof stratumShape>;

/** The stratum that a bin belongs to: its place in the list. The shape of an indicator makes sure that there is one. */
export function stratumOf(strata: readonly Stratum[], bin: number): number {
  return strata.findIndex(({ bins }) => bins[0] <= bin && bin <= bins[1]);
}

/**
 * Whether a message is drawn for review: its permanent random number, in [0, 1), is below the rate of its stratum.
 * Every worker decides alike without talking, and the inclusion probability is the rate itself.
 */
export function drawn(unit: number, rate: number): boolean {
  return unit < rate;
}
