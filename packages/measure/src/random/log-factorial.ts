const EXACT = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320, 362_880];
const HALF_LOG_TWO_PI = 0.918_938_533_204_672_7;

/** ln(n!) for whole n ≥ 0: exact under 10, Stirling's series after (error below 1e-12). */
export function logFactorial(n: number): number {
  const exact = EXACT[n];
  if (exact !== undefined) return Math.log(exact);
  const squared = n * n;
  const series = 1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * squared)) / squared) / squared;
  return (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + series / n;
}
