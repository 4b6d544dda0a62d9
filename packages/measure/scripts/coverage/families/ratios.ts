import {
  type CountedShare,
  type MeasureProblem,
  oddsRatio,
  type Ratio,
  rateRatio,
  riskRatio,
  type SeededRandom,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";
import { binomialCount } from "../designs/binomial-count.js";

interface Sizes {
  readonly first: number;
  readonly second: number;
}

const RATIO = 2;

function designOf({ first, second }: Sizes): string {
  return `2p against p, n = ${first.toLocaleString("en")} and ${second.toLocaleString("en")}`;
}

function rateCase(method: "exact" | "score", sizes: Sizes, rate: number): CoverageCase {
  return {
    interval: `rateRatio ${method}`,
    design: designOf(sizes),
    at: prevalenceName(rate),
    truth: RATIO,
    samples: 4000,
    draw: (random) =>
      rateRatio({
        first: { count: random.poisson(RATIO * rate * sizes.first), exposure: sizes.first },
        second: { count: random.poisson(rate * sizes.second), exposure: sizes.second },
        method,
      }),
  };
}

type OfShares = (input: { first: CountedShare; second: CountedShare }) => Ratio | MeasureProblem;

interface ShareRatio {
  readonly interval: string;
  readonly of: OfShares;
  readonly samples: number;
  /** The ratio at this share in the second group and twice the share in the first. */
  truth(share: number): number;
}

const SHARE_RATIOS: readonly ShareRatio[] = [
  { interval: "riskRatio koopman", of: riskRatio, samples: 4000, truth: () => RATIO },
  {
    interval: "riskRatio miettinen-nurminen",
    of: (input) => riskRatio({ ...input, method: "miettinen-nurminen" }),
    samples: 4000,
    truth: () => RATIO,
  },
  {
    interval: "oddsRatio",
    of: oddsRatio,
    samples: 2000,
    truth: (share) => (RATIO * (1 - share)) / (1 - RATIO * share),
  },
];

function shareCase({ interval, of, samples, truth }: ShareRatio, sizes: Sizes, share: number): CoverageCase {
  const drawn = (random: SeededRandom, total: number, p: number): CountedShare => ({
    positive: binomialCount(random, total, p),
    total,
  });
  return {
    interval,
    design: designOf(sizes),
    at: prevalenceName(share),
    truth: truth(share),
    samples,
    draw: (random) =>
      of({ first: drawn(random, sizes.first, RATIO * share), second: drawn(random, sizes.second, share) }),
  };
}

const SIZES: readonly Sizes[] = [
  { first: 10_000, second: 10_000 },
  { first: 2000, second: 50_000 },
];

export const ratiosCoverage: CoverageFamily = {
  title: "Ratios",
  note: "The first group has twice the rate or share of the second, which is the column. Where neither group has an event there is no ratio (a problem, counted as not held): at 1e-5 that is most samples, and it is what those columns show; at 1e-4 it is one in twenty of the equal groups. Where there are events the exact intervals (Poisson, Fisher) are never under 95 %, and over it when events are few; the score intervals miss some 5 % of the samples more at 1e-4, with one or two events expected in a group, and are at 95 % from ten on.",
  cases: [
    ...(["exact", "score"] as const).flatMap((method) =>
      SIZES.flatMap((sizes) => PREVALENCES.map((rate) => rateCase(method, sizes, rate))),
    ),
    ...SHARE_RATIOS.flatMap((ratio) =>
      SIZES.flatMap((sizes) => PREVALENCES.map((share) => shareCase(ratio, sizes, share))),
    ),
  ],
};
