import { dateOfDay } from "./calendar.js";
import { DEMONSTRATION } from "./demonstration.js";

/** A system of the demonstration with the dates (YYYY-MM-DD, UTC) of its releases. */
export interface DemonstrationSystem {
  readonly id: string;
  readonly name: { readonly fr: string; readonly en: string };
  readonly versions: readonly { readonly version: string; readonly released: string }[];
}

/** The systems with the dates of their releases. `start` is day 0 at 00:00 UTC in epoch milliseconds. */
export function demonstrationSystems(start: number): DemonstrationSystem[] {
  return DEMONSTRATION.systems.map(({ id, name, versions }) => ({
    id,
    name,
    versions: versions.map(({ version, releaseDay }) => ({
      version,
      released: dateOfDay(start, releaseDay),
    })),
  }));
}
