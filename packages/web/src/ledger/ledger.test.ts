import { describe, expect, it } from "vitest";
import { readActor } from "./actor.js";
import { ENTRY_TYPES } from "./entry-types.js";
import { streamAddress } from "./entry-words.js";
import { ledgerSearch } from "./search.js";
import { LEDGER_EN } from "./words.en.js";
import { LEDGER_FR } from "./words.fr.js";

describe("who acted", () => {
  it("is a person, a token, the station or its judge, and anything else is told as it is", () => {
    expect(readActor("person:lea-martin")).toEqual({ kind: "person", id: "lea-martin" });
    expect(readActor("token:local")).toEqual({ kind: "token", id: "local" });
    expect(readActor("station")).toEqual({ kind: "station" });
    expect(readActor("judge")).toEqual({ kind: "judge" });
    expect(readActor("person:")).toEqual({ kind: "other", id: "person:" });
  });
});

describe("what an entry is about", () => {
  it("leads to its page where it has one, never to a text of the review", () => {
    expect(streamAddress("incident/2026-001")).toBe("/incidents/2026-001");
    expect(streamAddress("role/deputy")).toBe("/governance");
    expect(streamAddress("review/x1")).toBeNull();
    expect(streamAddress("unheard/x")).toBeNull();
  });
});

describe("the words of the ledger", () => {
  it("name every type of entry in both languages", () => {
    for (const type of ENTRY_TYPES) {
      expect(LEDGER_EN[`entry.${type}`]).not.toBe("");
      expect(LEDGER_FR[`entry.${type}`]).not.toBe("");
    }
  });
});

describe("the address of the ledger", () => {
  it("holds its filters and the open entry, and drops what is not one", () => {
    expect(ledgerSearch({ type: "alert.raised", entry: "12", else: 1 })).toEqual({
      type: "alert.raised",
      entry: 12,
    });
    expect(ledgerSearch({ entry: "-3" })).toEqual({});
    expect(ledgerSearch({ entry: "x" })).toEqual({});
  });
});
