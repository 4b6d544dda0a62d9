import { dayAfter } from "../indicators/index.js";
import type { System } from "../systems/index.js";

const NEAR_DAYS = 21;

/**
 * The latest release at most 21 days before a day, as "system version"; null when there was none. Nearness in time
 * is told, not cause.
 */
export function releaseBefore(day: string, systems: readonly System[]): string | null {
  const earliest = dayAfter(day, -NEAR_DAYS);
  const near = systems
    .flatMap(({ id, versions }) =>
      versions.map(({ version, released }) => ({ label: `${id} ${version}`, released })),
    )
    .filter((r): r is { label: string; released: string } => r.released !== null)
    .filter(({ released }) => earliest <= released && released <= day)
    .sort((a, b) =>
      a.released < b.released ? 1 : a.released > b.released ? -1 : a.label < b.label ? -1 : 1,
    );
  return near[0]?.label ?? null;
}
