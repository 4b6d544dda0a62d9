import { isProblem, wilson } from "@balise/measure";
import { z } from "zod";

/** Of texts whose truth is known, the share that a tier called rightly, in [0, 1], with Wilson's interval. */
export const checkedShareShape = z
  .object({
    correct: z.number().int(),
    total: z.number().int(),
    estimate: z.number(),
    lower: z.number(),
    upper: z.number(),
    level: z.number(),
    method: z.string(),
  })
  .meta({ id: "CheckedShare" });
export type CheckedShare = z.infer<typeof checkedShareShape>;

/**
 * The share that counts make.
 *
 * @throws RangeError when they cannot be: more right than tried, or none tried
 */
export function checkedShare(correct: number, total: number): CheckedShare {
  const share = wilson(correct, total);
  if (isProblem(share)) throw new RangeError(`counts that cannot be: ${correct} of ${total}`);
  const { estimate, lower, upper, level, method } = share;
  return { correct, total, estimate, lower, upper, level, method };
}
