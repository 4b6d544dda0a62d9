/**
 * Fair CRPS of m ≥ 2 samples: mean |xᵢ − y| − Σᵢⱼ |xᵢ − xⱼ| / (2 m (m − 1)). Its mean over draws is the CRPS
 * of the distribution that they are drawn from, whatever m is; it can be slightly below 0. In m log m.
 *
 * Ferro, C. A. T. (2014), Fair scores for ensemble forecasts, Quarterly Journal of the Royal Meteorological
 * Society 140, 1917–1923.
 */
export function crpsOfSamples(samples: readonly number[], observed: number): number {
  const sorted = Float64Array.from(samples).sort();
  const size = sorted.length;
  let [distance, spread] = [0, 0];
  for (const [rank, sample] of sorted.entries()) {
    distance += Math.abs(sample - observed);
    // Of its differences from the other samples, a sample is the larger one in `rank`, the smaller one in the rest.
    spread += (2 * rank - size + 1) * sample;
  }
  return distance / size - spread / (size * (size - 1));
}
