import { ACCESSES, type Access, type Concept, PERMISSIONS, type Verb } from "@balise/preparedness";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnyRoute, scopesNeeded } from "../http/index.js";
import { ROUTES } from "../routes.js";
import { openStationUnderTest, type StationUnderTest } from "./station-under-test.js";

/** What a stranger may reach. A route comes onto this list here, in sight, or not at all. */
const PUBLIC = ["GET /station", "POST /session", "POST /session/link", "GET /openapi.json"];
/** What anybody signed in may reach, whatever their access. */
const OWN = ["GET /session", "DELETE /session", "PUT /session/password"];

const nameOf = ({ method, path }: AnyRoute) => `${method.toUpperCase()} ${path}`;
const statuses = { signedOut: 401, refused: 403 };

let under: StationUnderTest;
beforeAll(async () => {
  under = await openStationUnderTest();
});
afterAll(() => under?.close());

/** The status that a route answers to who carries this cookie, asked about things that do not exist. */
async function statusOf(route: AnyRoute, headers: Record<string, string>): Promise<number> {
  const path = route.path.replace(/\{\w+\}/g, "nothing-of-this-name");
  const response = await under.station.request(`/api/v1${path}`, {
    method: route.method.toUpperCase(),
    headers,
  });
  await response.body?.cancel();
  return response.status;
}

/** What the table says, read without the code that the station checks with. */
function tableAllows(access: Access, route: AnyRoute): boolean {
  return scopesNeeded(route.needs).every((scope) => {
    const [concept, verb] = scope.split(":") as [Concept, Verb];
    return PERMISSIONS[access][concept]?.includes(verb) === true;
  });
}

describe("every route", () => {
  it("declares a need: a scope of the table, or a place on one of two short lists", () => {
    const without = ROUTES.filter(({ needs }) => scopesNeeded(needs).length === 0);
    expect(
      without
        .filter(({ needs }) => needs === "public")
        .map(nameOf)
        .sort(),
    ).toEqual([...PUBLIC].sort());
    expect(
      without
        .filter(({ needs }) => needs === "account")
        .map(nameOf)
        .sort(),
    ).toEqual([...OWN].sort());
  });

  it("that changes something needs more than to read", () => {
    const reading = ROUTES.filter(
      ({ method, needs }) => method !== "get" && scopesNeeded(needs).some((scope) => scope.endsWith(":read")),
    );
    expect(reading.map(nameOf)).toEqual(["POST /moderations", "POST /ledger/verification"]);
  });

  it("has one verb and one path of its own", () => {
    expect(new Set(ROUTES.map(nameOf)).size).toBe(ROUTES.length);
  });

  it("answers a stranger only where it is public", async () => {
    for (const route of ROUTES) {
      const open = (await statusOf(route, {})) !== statuses.signedOut;
      expect(`${nameOf(route)} ${open}`).toBe(`${nameOf(route)} ${PUBLIC.includes(nameOf(route))}`);
    }
  });
});

describe.each(ACCESSES)("somebody with the access %s", (access) => {
  it("reaches exactly the routes that the table allows", async () => {
    const { body } = await under.head.ask("POST", "/accounts", {
      body: { name: `One ${access}`, email: `${access}@example.org`, accesses: [access] },
    });
    const person = under.visitor();
    await person.signIn({ link: body.link });
    const headers = { cookie: person.cookie, "x-balise-csrf": person.csrf };
    const signOutLast = ROUTES.filter((route) => nameOf(route) !== "DELETE /session");
    for (const route of signOutLast) {
      const status = await statusOf(route, headers);
      const reached = status !== statuses.signedOut && status !== statuses.refused;
      const expected = nameOf(route).startsWith("POST /session") || tableAllows(access, route);
      expect(`${nameOf(route)} ${reached}`).toBe(`${nameOf(route)} ${expected}`);
    }
  });
});
