import type { Token } from "@balise/preparedness";

/** Whether a token still opens anything. */
export type TokenStanding = "valid" | "revoked" | "expired";

export function tokenStanding(
  { revoked, until }: Pick<Token, "revoked" | "until">,
  now: Date,
): TokenStanding {
  if (revoked) return "revoked";
  return until !== null && new Date(until).getTime() <= now.getTime() ? "expired" : "valid";
}

/** The end of a day chosen in a form, as the API takes it; null for no end. */
export function endOfDay(day: string): string | null {
  return day === "" ? null : `${day}T23:59:59Z`;
}
