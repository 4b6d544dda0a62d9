import { PROBLEM_CODES } from "@balise/preparedness";
import { describe, expect, test } from "vitest";
import { nextAddress } from "../sign-in/next-address.js";
import { withQuery } from "./client.js";
import { asksAgain } from "./query-client.js";
import { failureOf, failureSentence, Refusal, refusedWith, Unreachable } from "./refusal.js";
import { changedConcept, MADE_OLD } from "./stream.js";

describe("asking the station", () => {
  test("a problem is told in the reader's language", () => {
    const refused = failureOf(401, {
      code: "wrong_credentials",
      type: "/problems/wrong_credentials",
      status: 401,
    });
    expect(failureSentence(refused, "fr")).toBe("L’adresse ou le mot de passe est faux.");
    expect(failureSentence(refused, "en")).toBe("The address or the password is wrong.");
    expect(refusedWith(refused, "wrong_credentials")).toBe(true);
  });

  test("an answer that is no problem of the vocabulary means that the station was not reached", () => {
    expect(failureOf(502, "<html>")).toBeInstanceOf(Unreachable);
    expect(failureOf(500, { code: "toString" })).toBeInstanceOf(Unreachable);
    expect(failureSentence(new Unreachable(null), "en")).toContain("does not answer");
  });

  test("a fault of the page is not told as the silence of the station", () => {
    expect(failureSentence(new RangeError("x"), "en")).toContain("unforeseen");
    expect(failureSentence(new RangeError("x"), "fr")).toContain("imprévu");
  });

  test("a refusal is never asked again; silence is, twice", () => {
    for (const code of PROBLEM_CODES) {
      expect(asksAgain(0, new Refusal({ code } as never, 400))).toBe(false);
    }
    expect([0, 1, 2].map((failures) => asksAgain(failures, new Unreachable(null)))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("a query string leaves out what is not asked", () => {
    expect(withQuery("/alerts", { state: "open", indicator: undefined, after: "" })).toBe(
      "/alerts?state=open",
    );
    expect(withQuery("/alerts", {})).toBe("/alerts");
  });
});

describe("the live stream", () => {
  test("a change makes its own concept old, and the situation where it shows there", () => {
    expect(changedConcept('{"concept":"alerts","id":"A-1"}')).toBe("alerts");
    for (const [concept, old] of Object.entries(MADE_OLD)) {
      if (!["usage", "ledger", "station"].includes(concept)) expect(old).toContain(concept);
    }
  });

  test("what is not an event of ours is passed over", () => {
    expect(["", "{", "null", '{"concept":"toString"}', '{"concept":4}'].map(changedConcept)).toEqual(
      Array.from({ length: 5 }),
    );
  });
});

describe("the address to go to after signing in", () => {
  test("is the one asked for when it is the station's own", () => {
    expect(nextAddress("/indicators/self-harm-risk?from=2026-01-01")).toBe(
      "/indicators/self-harm-risk?from=2026-01-01",
    );
  });

  test("never leaves the station", () => {
    for (const outside of [
      "https://elsewhere.example",
      "//elsewhere.example",
      "/\\elsewhere.example",
      "x",
      undefined,
    ]) {
      expect(nextAddress(outside)).toBe("/situation");
    }
    expect(nextAddress("/sign-in?next=/x")).toBe("/situation");
  });
});
