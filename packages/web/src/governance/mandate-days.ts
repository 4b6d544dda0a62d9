import type { Mandate } from "@balise/preparedness";

/** Where a mandate stands on a day: over, running, or still to come. */
export type MandateStanding = "over" | "running" | "to_come";

export function mandateStanding(
  { from, until }: Pick<Mandate, "from" | "until">,
  day: string,
): MandateStanding {
  if (day < from) return "to_come";
  return until === null || day < until ? "running" : "over";
}

/** The mandates of a seat, the latest first. */
export function latestFirst(mandates: readonly Mandate[]): Mandate[] {
  return mandates.toSorted((a, b) => (a.from < b.from ? 1 : -1));
}

/** The seats that a person holds on a day. */
export function seatsOf(
  person: string,
  seats: readonly { readonly mandates: readonly Mandate[] }[],
  day: string,
): string[] {
  return seats.flatMap(({ mandates }) =>
    mandates
      .filter((one) => one.person === person && mandateStanding(one, day) === "running")
      .map(({ role }) => role),
  );
}
