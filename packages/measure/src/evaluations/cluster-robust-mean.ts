import { groupRows } from "../bootstrap/group-rows.js";

export interface ClusterRobustMean {
  readonly mean: number;
  readonly standardError: number;
  /** What it would be if items were independent. */
  readonly unclusteredStandardError: number;
  readonly clusters: number;
  readonly degreesOfFreedom: number;
}

/**
 * Mean with the variance of the sums of residuals over clusters, times clusters / (clusters − 1); each item its
 * own cluster without labels, which is the ordinary standard error. Two clusters at least.
 *
 * Liang, K.-Y. and Zeger, S. L. (1986), Longitudinal data analysis using generalized linear models,
 * Biometrika 73, 13–22.
 */
export function clusterRobustMean(
  values: readonly number[],
  clusters?: readonly (string | number)[],
): ClusterRobustMean {
  const groups = groupRows(values, clusters);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const within = groups.map((group) => group.reduce((sum, value) => sum + (value - mean), 0));
  const betweenSquares = within.reduce((sum, residual) => sum + residual * residual, 0);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const correction = groups.length / (groups.length - 1);
  return {
    mean,
    standardError: Math.sqrt(correction * betweenSquares) / values.length,
    unclusteredStandardError: Math.sqrt(squares / (values.length * (values.length - 1))),
    clusters: groups.length,
    degreesOfFreedom: degreesOfFreedom(groups.map((group) => group.length / values.length)),
  };
}

/**
 * Satterthwaite's degrees of freedom of the clustered variance, if items of a cluster were all alike (the sum
 * over a cluster of size share w then has a variance in proportion to w²): clusters − 1 when clusters
 * are of one size, fewer the more a few large ones dominate.
 *
 * Bell, R. M. and McCaffrey, D. F. (2002), Bias reduction in standard errors for linear regression with
 * multi-stage samples, Survey Methodology 28, 169–181.
 */
function degreesOfFreedom(shares: readonly number[]): number {
  const power = (exponent: number) => shares.reduce((sum, share) => sum + share ** exponent, 0);
  const [second, third, fourth] = [power(2), power(3), power(4)];
  // The variance is u′Bu, u the sums over clusters, with B_gh = [g = h] − w_g − w_h + Σw².
  let [trace, squaredTrace] = [0, 0];
  for (const share of shares) {
    const diagonal = 1 - 2 * share + second;
    trace += diagonal * share ** 2;
    squaredTrace += (diagonal ** 2 - (second - 2 * share) ** 2) * share ** 4;
  }
  // Σ_gh (Σw² − w_g − w_h)² w_g² w_h², the diagonal included.
  squaredTrace += second ** 4 + 2 * fourth * second - 4 * second ** 2 * third + 2 * third ** 2;
  return trace ** 2 / squaredTrace;
}
