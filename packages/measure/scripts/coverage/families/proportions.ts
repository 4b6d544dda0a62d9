import {
  agrestiCoull,
  blaker,
  type CountedShare,
  clopperPearson,
  clusteredDifference,
  differenceOfProportions,
  type Interval,
  jeffreys,
  type MeasureProblem,
  pairedDifference,
  type SeededRandom,
  sterne,
  wilson,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";
import { binomialCount } from "../designs/binomial-count.js";
import { remembered } from "../designs/remembered.js";

type Outcome = Interval | MeasureProblem;

const PROPORTIONS: readonly [string, (x: number, n: number) => Outcome][] = [
  ["wilson", wilson],
  ["clopperPearson", clopperPearson],
  ["jeffreys", jeffreys],
  ["agrestiCoull", agrestiCoull],
  ["blaker", blaker],
  ["sterne", sterne],
];

function named(items: number): string {
  return items.toLocaleString("en");
}

function proportionCase(
  [interval, method]: (typeof PROPORTIONS)[number],
  n: number,
  prevalence: number,
): CoverageCase {
  const of = remembered((x) => method(x, n));
  return {
    interval,
    design: `n = ${named(n)}`,
    at: prevalenceName(prevalence),
    truth: prevalence,
    samples: 20_000,
    draw: (random) => of(binomialCount(random, n, prevalence)),
  };
}

interface Pair {
  readonly first: number;
  readonly second: number;
}

/** The first group has twice the share of the second. */
function differenceCase(method: "miettinen-nurminen" | "newcombe", sizes: Pair, share: number): CoverageCase {
  const drawn = (random: SeededRandom, total: number, p: number): CountedShare => ({
    positive: binomialCount(random, total, p),
    total,
  });
  return {
    interval: `differenceOfProportions ${method}`,
    design: `2p against p, n = ${named(sizes.first)} and ${named(sizes.second)}`,
    at: prevalenceName(share),
    truth: share,
    samples: 4000,
    draw: (random) =>
      differenceOfProportions({
        first: drawn(random, sizes.first, 2 * share),
        second: drawn(random, sizes.second, share),
        method,
      }),
  };
}

/** Of p n items 60 % are called positive by the first judgement alone and 30 % by the second alone. */
function pairedCase(items: number, share: number): CoverageCase {
  return {
    interval: "pairedDifference",
    design: `0.6p against 0.3p discordant, n = ${named(items)}`,
    at: prevalenceName(share),
    truth: 0.3 * share,
    samples: 4000,
    draw: (random) => {
      const firstOnly = binomialCount(random, items, 0.6 * share);
      const rest = items - firstOnly;
      const secondOnly = binomialCount(random, rest, (0.3 * share) / (1 - 0.6 * share));
      return pairedDifference({ both: 0, firstOnly, secondOnly, neither: rest - secondOnly });
    },
  };
}

const ITEMS = 20;

/** A fifth of the clusters have all the positives. */
function drawClusters(random: SeededRandom, clusters: number, share: number): CountedShare[] {
  return Array.from({ length: clusters }, () => ({
    positive: random.next() < 0.2 ? binomialCount(random, ITEMS, 5 * share) : 0,
    total: ITEMS,
  }));
}

function clusteredCase(clusters: number, share: number): CoverageCase {
  return {
    interval: "clusteredDifference",
    design: `2p against p, ${named(clusters)} and ${named(clusters)} clusters of ${ITEMS}`,
    at: prevalenceName(share),
    truth: share,
    samples: 2000,
    draw: (random) =>
      clusteredDifference({
        first: drawClusters(random, clusters, 2 * share),
        second: drawClusters(random, clusters, share),
      }),
  };
}

const SIZES: readonly Pair[] = [
  { first: 1000, second: 1000 },
  { first: 1000, second: 20_000 },
  { first: 10_000, second: 10_000 },
];

export const proportionsCoverage: CoverageFamily = {
  title: "Proportions and their differences",
  note: "Independent items; the column is the share of positives (of the second group, for a difference). Where n p is far below 1 hardly any sample has a positive, and the interval of such a sample, [0, 3/n] or so, holds the truth: every method then covers nearly always. Clopper–Pearson, Blaker and Sterne are never under 95 %, and over it by what whole counts allow, Blaker and Sterne the least. Wilson and Jeffreys fall to 90 % at n p of 0.1, where the one sample in ten that has a positive puts its lower end over the truth, and Wilson again at n p of 1; from n p of about 10 they are the nearest to 95 %. Agresti–Coull is wide when positives are few. Miettinen–Nurminen falls to 92 % when the smaller group expects a fifth of a positive; Newcombe's does not. In the clustered design a fifth of the clusters have all the positives.",
  cases: [
    ...PROPORTIONS.flatMap((method) =>
      [100, 1000, 10_000].flatMap((n) => PREVALENCES.map((share) => proportionCase(method, n, share))),
    ),
    ...(["miettinen-nurminen", "newcombe"] as const).flatMap((method) =>
      SIZES.flatMap((sizes) => PREVALENCES.map((share) => differenceCase(method, sizes, share))),
    ),
    ...[1000, 10_000].flatMap((items) => PREVALENCES.map((share) => pairedCase(items, share))),
    ...[50, 200].flatMap((clusters) => PREVALENCES.map((share) => clusteredCase(clusters, share))),
  ],
};
