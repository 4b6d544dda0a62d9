import {
  bootstrapInterval,
  clusteredMean,
  isProblem,
  pairedMeanDifference,
  passAtK,
  type SeededRandom,
  timeHorizon,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";

/** Shares of right answers: the rare ones, and those of ordinary evaluations. */
const SHARES = [...PREVALENCES, 0.5];

function shareName(share: number): string {
  return share === 0.5 ? "0.5" : prevalenceName(share);
}

/** Share of items that answer as their whole cluster does: a correlation of 0.25 within clusters. */
const ALIKE = 0.5;

interface ClusterDesign {
  readonly clusters: number;
  /** Items of each cluster, or their mean. */
  readonly items: number;
  readonly unequal: boolean;
}

/** Right answers with probability `share`, in clusters of one size, or of sizes that fall off geometrically. */
function drawClusters({ clusters, items, unequal }: ClusterDesign, share: number, random: SeededRandom) {
  const scores: number[] = [];
  const labels: number[] = [];
  for (let cluster = 0; cluster < clusters; cluster++) {
    const size = unequal ? drawSize(items, random) : items;
    const common = random.next() < share ? 1 : 0;
    for (let item = 0; item < size; item++) {
      const own = random.next() < share ? 1 : 0;
      scores.push(random.next() < ALIKE ? common : own);
      labels.push(cluster);
    }
  }
  return { scores, clusters: labels };
}

/** Geometric, from 1 on. */
function drawSize(mean: number, random: SeededRandom): number {
  return 1 + Math.floor(Math.log1p(-random.next()) / Math.log1p(-1 / mean));
}

function clusteredCases(
  design: ClusterDesign,
  shares: readonly number[],
  unitScores: boolean,
): CoverageCase[] {
  const sizes = design.unequal ? `of ${design.items} items in the mean` : `of ${design.items} items`;
  return shares.map((share) => ({
    interval: unitScores ? "clusteredMean unitScores" : "clusteredMean",
    design: `${design.clusters} clusters ${sizes}`,
    at: shareName(share),
    truth: share,
    samples: 2000,
    draw: (random) => clusteredMean({ ...drawClusters(design, share, random), unitScores }),
  }));
}

/** Two models, right with probabilities `share` and `share` / 2; half of the items are as hard for both. */
function pairedCases(clusters: number, shares: readonly number[]): CoverageCase[] {
  return shares.map((share) => ({
    interval: "pairedMeanDifference",
    design: `${clusters} clusters of 5 items`,
    at: shareName(share),
    truth: share / 2,
    samples: 2000,
    draw: (random) => {
      const { scores: first, clusters: labels } = drawClusters(
        { clusters, items: 5, unequal: false },
        share,
        random,
      );
      const second = first.map((score) => {
        const like = random.next() < ALIKE ? score : random.next() < share ? 1 : 0;
        return like === 1 && random.next() < 0.5 ? 1 : 0;
      });
      return pairedMeanDifference({ first, second, clusters: labels });
    },
  }));
}

const ATTEMPT = 0.3;
const K = 5;

/** Tasks that can be done, at 30 % an attempt, among others that cannot; ten attempts at each. */
function passCases(tasks: number): CoverageCase[] {
  const done = 1 - (1 - ATTEMPT) ** K;
  return SHARES.map((share) => ({
    interval: "passAtK",
    design: `${tasks} tasks × 10 attempts, k = ${K}`,
    at: shareName(share),
    truth: share,
    samples: 2000,
    draw: (random) =>
      passAtK({
        tasks: Array.from({ length: tasks }, () => {
          const possible = random.next() < share / done;
          let correct = 0;
          for (let attempt = 0; attempt < 10; attempt++) {
            if (random.next() < ATTEMPT && possible) correct += 1;
          }
          return { samples: 10, correct };
        }),
        k: K,
      }),
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** Exponential values: their mean, and their variance, are 1. */
function bootstrapCases(items: number): CoverageCase[] {
  const statistics = [
    { name: "mean", statistic: mean },
    { name: "variance", statistic: variance },
  ];
  return (["percentile", "bca"] as const).flatMap((method) =>
    statistics.map(({ name, statistic }) => ({
      interval: `bootstrapInterval ${method}`,
      design: `${name} of ${items} exponential values`,
      at: "1",
      truth: 1,
      samples: 2000,
      draw: (random) =>
        bootstrapInterval({
          rows: Array.from({ length: items }, () => -Math.log1p(-random.next())),
          statistic,
          method,
          replicates: 199,
          seed: random.next(),
        }),
    })),
  );
}

/** Two attempts at each of tasks of 1 minute to 16 hours, with a horizon of half an hour. */
function horizonCases(tasks: number): CoverageCase[] {
  const horizon = 30;
  return [0.5, 0.8].map((share) => ({
    interval: "timeHorizon",
    design: `${tasks} tasks × 2 attempts`,
    at: `${100 * share} %`,
    truth: horizon * 2 ** (-Math.log(share / (1 - share)) / 0.6),
    samples: 2000,
    draw: (random) => {
      const found = timeHorizon({ ...drawHorizonRuns(tasks, horizon, random), shares: [share] });
      if (isProblem(found)) return found;
      const [interval] = found.horizons;
      if (interval === undefined) throw new Error("a horizon for each share");
      return interval;
    },
  }));
}

function drawHorizonRuns(tasks: number, horizon: number, random: SeededRandom) {
  const runs = Array.from({ length: tasks }, (_, task) => {
    const length = 10 * random.next();
    const right = 1 / (1 + Math.exp(0.6 * (length - Math.log2(horizon))));
    return Array.from({ length: 2 }, () => ({ task, length, success: random.next() < right ? 1 : 0 }));
  }).flat();
  return {
    minutes: runs.map(({ length }) => 2 ** length),
    successes: runs.map(({ success }) => success),
    clusters: runs.map(({ task }) => task),
  };
}

export const evaluationsCoverage: CoverageFamily = {
  title: "Evaluations",
  note:
    "Means over clusters in which half of the items answer alike; differences between two models on the " +
    "same items; pass@k where some tasks can be done and most cannot; the bootstrap on skewed values; " +
    "time horizons with tasks as clusters. Student's t fails where the mean is near 0: under some ten " +
    "clusters with a success, samples seldom show the spread there is, and with none at all there is no " +
    "interval (a problem, counted as not held). `unitScores` and pass@k use a score interval: pass@k has " +
    "93 % or more, and `unitScores` about that but for clusters that succeed as a whole, where one or two of " +
    "them carry the mean and most samples do not show it: down to 82 % at 1e-2 with 200 unequal clusters " +
    "of 10 items, and the worse the larger the clusters. Paired differences have no such remedy: do not " +
    "use them for events that rare. The bootstrap is too short at these sizes, of a variance far too " +
    "short, BCa less so than percentiles (199 replicates here).",
  cases: [
    ...[false, true].flatMap((unitScores) => [
      ...clusteredCases({ clusters: 20, items: 5, unequal: false }, [1e-1, 0.5], unitScores),
      ...clusteredCases({ clusters: 20, items: 5, unequal: true }, [1e-1, 0.5], unitScores),
      ...clusteredCases({ clusters: 200, items: 5, unequal: false }, SHARES, unitScores),
      ...clusteredCases({ clusters: 200, items: 5, unequal: true }, SHARES, unitScores),
      ...clusteredCases({ clusters: 20, items: 10, unequal: true }, [1e-1, 0.5], unitScores),
      ...clusteredCases({ clusters: 200, items: 10, unequal: true }, [1e-3, 1e-2, 1e-1], unitScores),
    ]),
    ...pairedCases(20, [1e-1, 0.5]),
    ...pairedCases(100, SHARES),
    ...passCases(50),
    ...passCases(164),
    ...bootstrapCases(20),
    ...bootstrapCases(60),
    ...horizonCases(30),
    ...horizonCases(100),
  ],
};
