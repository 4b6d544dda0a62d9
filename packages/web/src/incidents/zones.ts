/** The city of a time zone as it is read: “America/New_York” is New York. */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** The day of a moment in a time zone, YYYY-MM-DD. */
export function zonedDay(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  }).formatToParts(new Date(at));
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** The clock time of a moment in a time zone, HH:MM. */
export function zonedTime(at: string, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(at));
}

/** How many calendar days a second zone is ahead of the first at a moment: −1, 0 or 1. */
export function dayShift(at: string, zone: string, second: string): number {
  const [here, there] = [zonedDay(at, zone), zonedDay(at, second)];
  return Math.round((Date.parse(`${there}T00:00:00Z`) - Date.parse(`${here}T00:00:00Z`)) / 86_400_000);
}

/** A zone kept as text, when this browser knows it. */
export function knownZone(kept: string | null): string | null {
  if (kept === null || kept === "") return null;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: kept }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Zones by their region, each in order of name. */
export function zonesByRegion(zones: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  const regions = new Map<string, string[]>();
  for (const zone of zones) {
    const region = zone.includes("/") ? zone.slice(0, zone.indexOf("/")) : "UTC";
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return [...regions];
}
