import { seeded } from "../training/random.js";
import { rank } from "./ranking.js";

/** One thing to rank, in the cluster it belongs to, with the two scores to compare. */
export type Paired = {
  readonly cluster: number;
  readonly positive: boolean;
  readonly base: number;
  readonly other: number;
};

/** The AUROC of `other` less that of `base`, and the middle 95 % of it over resampled clusters. */
export type PairedDifference = { readonly estimate: number; readonly lower: number; readonly upper: number };

const SAMPLES = 1000;
const LOWER = 0.025;
const UPPER = 0.975;

/**
 * How much better one score ranks than another on the same things, with a percentile interval from resampling whole
 * clusters (1,000 times, the seed fixed), so that the turns of one conversation count as one draw. Clusters with a
 * positive and clusters without are resampled apart. Undefined without both classes.
 *
 * Efron, B. and Tibshirani, R. J. (1993), An introduction to the bootstrap, chapters 8 and 13; Field, C. A. and Welsh,
 * A. H. (2007), Bootstrapping clustered data, Journal of the Royal Statistical Society B 69, 369–390.
 */
export function pairedDifference(items: readonly Paired[], seed: number): PairedDifference | undefined {
  const estimate = difference(items);
  if (estimate === undefined) return undefined;
  const clusters = clustersOf(items);
  const strata = [true, false].map((with_) =>
    clusters.filter((cluster) => cluster.some(({ positive }) => positive) === with_),
  );
  const random = seeded(seed);
  const drawn: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const resampled = strata.flatMap((stratum) =>
      stratum.flatMap(() => stratum[random.below(stratum.length)] ?? []),
    );
    const value = difference(resampled);
    if (value !== undefined) drawn.push(value);
  }
  drawn.sort((a, b) => a - b);
  return { estimate, lower: quantile(drawn, LOWER), upper: quantile(drawn, UPPER) };
}

function clustersOf(items: readonly Paired[]): Paired[][] {
  const clusters = new Map<number, Paired[]>();
  for (const item of items) {
    const cluster = clusters.get(item.cluster) ?? [];
    cluster.push(item);
    clusters.set(item.cluster, cluster);
  }
  return [...clusters.values()];
}

function difference(items: readonly Paired[]): number | undefined {
  const base = rank(items.map(({ base: score, positive }) => ({ score, positive }))).auroc;
  const other = rank(items.map(({ other: score, positive }) => ({ score, positive }))).auroc;
  return base === undefined || other === undefined ? undefined : other - base;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
