import {
  cohenKappa,
  fleissKappa,
  gwetAc1,
  krippendorffAlpha,
  type MeasureProblem,
  type SeededRandom,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";

const SENSITIVITY = 0.8;

/** Raters who find 80 % of the positives, and call as many negatives positive as there are positives over ten. */
interface Raters {
  readonly prevalence: number;
  readonly raters: number;
}

/** Positive ratings of one item. */
function drawPositives({ prevalence, raters }: Raters, random: SeededRandom): number {
  const share = random.next() < prevalence ? SENSITIVITY : prevalence / 10;
  let positives = 0;
  for (let rater = 0; rater < raters; rater++) if (random.next() < share) positives += 1;
  return positives;
}

/** Number of items by their number of positive ratings. */
function drawItems(design: Raters & { readonly items: number }, random: SeededRandom): number[] {
  const byPositives = Array.from({ length: design.raters + 1 }, () => 0);
  for (let item = 0; item < design.items; item++) {
    const positives = drawPositives(design, random);
    byPositives[positives] = (byPositives[positives] ?? 0) + 1;
  }
  return byPositives;
}

/** Probability that one rating is positive, and that two ratings of an item agree. */
function ratingTruth({ prevalence }: Raters): { readonly positive: number; readonly agreement: number } {
  const falsely = prevalence / 10;
  const positive = prevalence * SENSITIVITY + (1 - prevalence) * falsely;
  const both = prevalence * SENSITIVITY ** 2 + (1 - prevalence) * falsely ** 2;
  return { positive, agreement: 1 - 2 * (positive - both) };
}

function kappaTruth(design: Raters): number {
  const { positive, agreement } = ratingTruth(design);
  const chance = positive ** 2 + (1 - positive) ** 2;
  return (agreement - chance) / (1 - chance);
}

function ac1Truth(design: Raters): number {
  const { positive, agreement } = ratingTruth(design);
  const chance = 2 * positive * (1 - positive);
  return (agreement - chance) / (1 - chance);
}

type Ends = { readonly lower: number; readonly upper: number } | MeasureProblem;

/** Items × ratings of each category. */
function countsOf(byPositives: readonly number[]): number[][] {
  const raters = byPositives.length - 1;
  return byPositives.flatMap((items, positives) =>
    Array.from({ length: items }, () => [raters - positives, positives]),
  );
}

function ratingsOf(byPositives: readonly number[]): number[][] {
  return countsOf(byPositives).map(([negative = 0, positive = 0]) => [
    ...Array.from({ length: negative }, () => 0),
    ...Array.from({ length: positive }, () => 1),
  ]);
}

/** The discordant items are either rater's alike. */
function cohenOf([neither = 0, one = 0, both = 0]: readonly number[], random: SeededRandom): Ends {
  let first = 0;
  for (let item = 0; item < one; item++) first += random.integer(2);
  return cohenKappa({
    table: [
      [neither, one - first],
      [first, both],
    ],
  });
}

interface Coefficient {
  readonly interval: string;
  readonly raters: number;
  readonly truth: (design: Raters) => number;
  readonly of: (byPositives: readonly number[], random: SeededRandom) => Ends;
}

const COEFFICIENTS: readonly Coefficient[] = [
  { interval: "cohenKappa", raters: 2, truth: kappaTruth, of: cohenOf },
  {
    interval: "fleissKappa",
    raters: 4,
    truth: kappaTruth,
    of: (byPositives) => fleissKappa({ counts: countsOf(byPositives) }),
  },
  {
    interval: "krippendorffAlpha",
    raters: 2,
    truth: kappaTruth,
    of: (byPositives) => krippendorffAlpha({ ratings: ratingsOf(byPositives) }),
  },
  {
    interval: "gwetAc1",
    raters: 2,
    truth: ac1Truth,
    of: (byPositives) => gwetAc1({ counts: countsOf(byPositives) }),
  },
];

function agreementCases({ interval, raters, truth, of }: Coefficient): CoverageCase[] {
  return [100, 500].flatMap((items) =>
    [...PREVALENCES.filter((prevalence) => prevalence >= 1e-3), 0.5].map((prevalence) => ({
      interval,
      design: `${raters} raters, n = ${items.toLocaleString("en")}`,
      at: prevalence === 0.5 ? "0.5" : prevalenceName(prevalence),
      truth: truth({ prevalence, raters }),
      samples: 2000,
      draw: (random) => of(drawItems({ prevalence, raters, items }, random), random),
    })),
  );
}

export const agreementCoverage: CoverageFamily = {
  title: "Agreement",
  note:
    "Two or four raters who find 80 % of the positives and call a few negatives positive; the column is " +
    "the share of positives. Intervals have their level from some ten items with a positive rating on " +
    "(`minorityItems` in the result): kappa and alpha rest on those items alone, AC1 does not. Below, " +
    "they fail: without a positive rating, or with one rater who has none, there is no coefficient (a " +
    "problem, counted as not held), and where every positive rating stands alone kappa is near 0 with " +
    "next to no variance, which several raters on a rare category see often.",
  cases: COEFFICIENTS.flatMap(agreementCases),
};
