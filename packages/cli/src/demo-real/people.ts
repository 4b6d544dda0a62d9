import type { Station } from "@balise/server";
import { type Door, doorOfLink } from "./door.js";
import { SYSTEMS } from "./sources.js";

/** Who works at the station of this demonstration: names of seats, since nobody real is meant. */
export const ADMINISTRATOR = { name: "Demonstration", email: "admin@example.org" };
const ANALYST = { name: "Analyst", email: "analyst@example.org", accesses: ["analyst"] };
const REVIEWERS = [
  { name: "First reviewer", email: "reviewer-1@example.org", accesses: ["reviewer"] },
  { name: "Second reviewer", email: "reviewer-2@example.org", accesses: ["reviewer"] },
] as const;

export interface People {
  readonly analyst: Door;
  /** Ids of the people with the reviewer access. */
  readonly reviewers: readonly [string, string];
  /** The secret of a bearer token of scope usage:write. */
  readonly usageToken: string;
}

/** Opens, through the API and as its administrator, what a new station needs: systems, accounts and a token. */
export async function settle(station: Station): Promise<People> {
  const { url, firstLink = "" } = station;
  const { door: administrator } = await doorOfLink(url, linkOf(firstLink));
  for (const { id, name } of SYSTEMS) {
    await administrator.ask("POST", "/systems", anything, { body: { id, name } });
  }
  const openAccount = (account: object) =>
    administrator.ask("POST", "/accounts", openedAccount, { body: account });
  const reviewers = [await openAccount(REVIEWERS[0]), await openAccount(REVIEWERS[1])] as const;
  const { link } = await openAccount(ANALYST);
  const token = await administrator.ask("POST", "/tokens", issuedToken, {
    body: { name: "demo:real", scopes: ["usage:write"] },
  });
  const { door: analyst } = await doorOfLink(url, link);
  return { analyst, reviewers: [reviewers[0].person, reviewers[1].person], usageToken: token.secret };
}

/** The secret of a one-time link, which comes alone or in an address. */
function linkOf(told: string): string {
  return /[?&]link=([^&]+)/.exec(told)?.[1] ?? told;
}

const anything = { parse: (value: unknown) => value };
const openedAccount = {
  parse(value: unknown) {
    const { account, link } = value as { account: { person: string }; link: string };
    return { person: account.person, link: linkOf(link) };
  },
};
const issuedToken = { parse: (value: unknown) => ({ secret: (value as { secret: string }).secret }) };
