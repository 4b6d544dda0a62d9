import type { ScanGrid } from "./scan-grid.js";
import { type ZoneBest, zoneBest } from "./zone-best.js";

/** The zones with more than expected, best first, each without a segment of a better one. */
export function disjointBests(cells: Float64Array, grid: ScanGrid): ZoneBest[] {
  const taken = new Set<number>();
  return grid.zones
    .map((_, zone) => zoneBest(cells, grid, zone))
    .filter((best) => best.logLikelihoodRatio > 0)
    .sort((a, b) => b.logLikelihoodRatio - a.logLikelihoodRatio || a.zone - b.zone)
    .filter(({ zone }) => {
      const segments = grid.zones[zone] ?? [];
      if (segments.some((segment) => taken.has(segment))) return false;
      for (const segment of segments) taken.add(segment);
      return true;
    });
}
