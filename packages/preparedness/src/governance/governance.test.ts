import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../ledger/index.js";
import { isProblem } from "../problems/index.js";
import { ACCESSES, allows, CONCEPTS, readScope, scopesOf, VERBS } from "./access.js";
import { movedEvidence } from "./decision.js";
import { type RoleEvent, roleDecider } from "./role-decider.js";
import { holds, type Mandate, type Role, seatsOn } from "./seat.js";

const role = (id: string, next: string[] = []): Role => ({
  ...{ id, next, name: { fr: id, en: id }, duty: { fr: id, en: id } },
});
const mandate = (id: string, seat: string, person: string, from: string, until: string | null): Mandate => ({
  ...{ id, role: seat, person, from, until },
});
const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe("a seat", () => {
  const roles = [role("head", ["deputy"]), role("deputy", ["head"]), role("counsel")];
  const mandates = [
    mandate("1", "head", "claire", "2026-01-01", null),
    mandate("2", "deputy", "sam", "2026-01-01", "2026-03-03"),
  ];

  it("is held from the first day of a mandate to the day before its end", () => {
    expect(seatsOn("2026-03-02", roles, mandates)[1]).toMatchObject({ holder: "sam", vacantSince: null });
    expect(seatsOn("2026-03-03", roles, mandates)[1]).toMatchObject({
      holder: null,
      vacantSince: "2026-03-03",
    });
  });

  it("that is vacant names who acts: the first next in line whose own seat is held", () => {
    expect(seatsOn("2026-03-05", roles, mandates)[1]).toMatchObject({ acting: "claire" });
    expect(seatsOn("2026-03-05", roles, [])[1]).toMatchObject({ acting: null, vacantSince: "" });
  });

  it("is never held by two people on one day, whatever mandates are asked for", () => {
    const asked = fc.array(fc.record({ from: day, until: fc.option(day, { nil: null }) }), { maxLength: 12 });
    fc.assert(
      fc.property(asked, day, (wanted, on) => {
        const events: RoleEvent[] = [{ type: "role.defined", role: role("head") }];
        for (const [i, { from, until }] of wanted.entries()) {
          const given = roleDecider.decide(
            { verb: "give", mandate: mandate(`${i}`, "head", `p${i}`, from, until) },
            fold(roleDecider, events),
          );
          if (!isProblem(given)) events.push(...given);
        }
        const held = fold(roleDecider, events).mandates.filter((m) => holds(m, on));
        expect(held.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a mandate", () => {
  const events: RoleEvent[] = [
    { type: "role.defined", role: role("head") },
    { type: "mandate.given", mandate: mandate("1", "head", "claire", "2026-01-01", null) },
  ];
  const state = fold(roleDecider, events);

  it("is not given on a seat that is held over the same days", () => {
    const second = mandate("2", "head", "sam", "2026-02-01", null);
    expect(roleDecider.decide({ verb: "give", mandate: second }, state)).toEqual({
      code: "overlapping_mandate",
      role: "head",
      from: "2026-01-01",
    });
  });

  it("does not end before it began", () => {
    expect(roleDecider.decide({ verb: "end", mandate: "1", until: "2025-12-31" }, state)).toMatchObject({
      code: "interval_reversed",
    });
  });

  it("has an id of its own", () => {
    const again = mandate("1", "head", "sam", "2020-01-01", "2020-02-01");
    expect(roleDecider.decide({ verb: "give", mandate: again }, state)).toMatchObject({
      code: "already_exists",
    });
  });

  it("that ended is not prolonged by ending it later", () => {
    const end: RoleEvent = { type: "mandate.ended", mandate: "1", until: "2026-03-01" };
    const ended = fold(roleDecider, [...events, end]);
    expect(roleDecider.decide({ verb: "end", mandate: "1", until: "2026-06-01" }, ended)).toMatchObject({
      code: "not_in_this_state",
    });
    expect(roleDecider.decide({ verb: "end", mandate: "1", until: "2026-02-01" }, ended)).toHaveLength(1);
  });
});

describe("access", () => {
  it("refuses what the table does not list", () => {
    expect(allows(["viewer"], "review", "read")).toBe(false);
    expect(allows(["admin"], "review", "write")).toBe(false);
    expect(allows(["admin", "reviewer"], "review", "write")).toBe(true);
    expect(allows([], "situation", "read")).toBe(false);
  });

  it("gives a viewer no verb but read", () => {
    expect(scopesOf(["viewer"]).every((scope) => scope.endsWith(":read"))).toBe(true);
  });

  it("lists as scopes exactly what it allows", () => {
    for (const access of ACCESSES) {
      for (const concept of CONCEPTS) {
        for (const verb of VERBS) {
          expect(scopesOf([access]).includes(`${concept}:${verb}`)).toBe(allows([access], concept, verb));
        }
      }
    }
    expect(readScope("usage:write")).toBe("usage:write");
    expect(readScope("usage:everything")).toBeUndefined();
  });
});

describe("a decision", () => {
  const hash = "a".repeat(64);
  it("is stale for evidence that changed and for evidence that cannot be found any more", () => {
    const seen = [
      { kind: "indicator" as const, id: "self-harm-risk", hash },
      { kind: "alert" as const, id: "A-2026-001", hash },
      { kind: "incident" as const, id: "2026-001", hash },
    ];
    const now = new Map([
      ["indicator/self-harm-risk", hash],
      ["alert/A-2026-001", "b".repeat(64)],
    ]);
    expect(movedEvidence(seen, now).map(({ kind }) => kind)).toEqual(["alert", "incident"]);
  });
});
