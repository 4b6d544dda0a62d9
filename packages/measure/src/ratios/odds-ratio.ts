import type { CountDistribution } from "../distributions/count-distribution.js";
import { type MeasureProblem, problem } from "../problem.js";
import { bracketedRoot } from "../proportions/bracketed-root.js";
import { type CountedShare, shareProblem } from "../proportions/counted-share.js";
import { levelProblem } from "../validation.js";
import { atLeast, atMost, meanOf, noLikelier } from "./law-summaries.js";
import type { Ratio } from "./ratio.js";
import { positiveRange, tableLaw } from "./table-law.js";

const LARGEST = 1e9;
const NEGLIGIBLE = 1e-25;
const SMALLEST = 1e-300;

/**
 * The odds of a positive in the first group over those in the second, two independent groups of independent
 * items: Fisher's conditional maximum-likelihood estimate, exact interval (each tail (1 − `level`)/2; coverage
 * is never under `level`) and exact two-sided p-value (all tables no likelier than this one; 0 when under some
 * 1e-300). Because the two are built differently, the p-value may be under 1 − `level` while the interval
 * holds 1.
 *
 * Problems: `zero_variance`, `first.positive`, when all items are positive or none is; `out_of_range` for a
 * group of over 1e9 items.
 *
 * Fisher, R. A. (1935), The logic of inductive inference, JRSS 98, 39–82; Cornfield, J. (1956), A statistical
 * problem arising from retrospective studies, Third Berkeley Symposium 4, 135–148.
 */
export function oddsRatio(input: {
  readonly first: CountedShare;
  readonly second: CountedShare;
  readonly level?: number;
}): Ratio | MeasureProblem {
  const { first, second, level = 0.95 } = input;
  const found = tableProblem(first, second) ?? levelProblem(level);
  if (found) return found;
  const x = first.positive;
  const margins = { first: first.total, second: second.total, positive: x + second.positive };
  const solve = (what: (law: CountDistribution) => number): number =>
    solveRatio(input, (ratio) => what(tableLaw(margins, ratio, NEGLIGIBLE)));
  const tail = (1 - level) / 2;
  const [least, most] = positiveRange(margins);
  return {
    estimate: x === least ? 0 : x === most ? Infinity : solve((law) => meanOf(law) - x),
    lower: x === least ? 0 : solve((law) => atLeast(law, x) - tail),
    upper: x === most ? Infinity : solve((law) => tail - atMost(law, x)),
    level,
    method: "fisher",
    pValue: noLikelier(tableLaw(margins, 1, SMALLEST), x),
  };
}

function tableProblem(first: CountedShare, second: CountedShare): MeasureProblem | undefined {
  const found = shareProblem(first, "first") ?? shareProblem(second, "second");
  if (found) return found;
  if (first.total > LARGEST) return problem("out_of_range", "first.total");
  if (second.total > LARGEST) return problem("out_of_range", "second.total");
  const positives = first.positive + second.positive;
  if (positives === 0 || positives === first.total + second.total) {
    return problem("zero_variance", "first.positive");
  }
  return undefined;
}

/** Where an excess that rises with the odds ratio is 0; the search starts about the sample's own ratio. */
function solveRatio(
  { first, second }: { readonly first: CountedShare; readonly second: CountedShare },
  excess: (ratio: number) => number,
): number {
  const cells = [
    first.positive,
    first.total - first.positive,
    second.positive,
    second.total - second.positive,
  ];
  const [a = 0, b = 0, c = 0, d = 0] = cells.map((cell) => cell + 0.5);
  const start = (a / b) * (d / c);
  let step = Math.exp(Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
  let [low, high] = [start / step, start * step];
  for (; excess(low) > 0; step *= step) low /= step;
  for (; excess(high) < 0; step *= step) high *= step;
  return bracketedRoot(excess, low, high);
}
