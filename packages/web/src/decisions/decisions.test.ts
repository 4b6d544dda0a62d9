import { describe, expect, it } from "vitest";
import { chosenBy, decisionSearch, evidenceAddress, pieceKey, readPiece } from "./evidence-choice.js";

describe("a piece of evidence", () => {
  it("is written as one text and read back", () => {
    const piece = { kind: "alert", id: "A-2026-001" } as const;
    expect(readPiece(pieceKey(piece))).toEqual(piece);
    expect(readPiece("person/lea")).toBeNull();
    expect(readPiece("alert/")).toBeNull();
  });

  it("leads to its page", () => {
    expect(evidenceAddress({ kind: "incident", id: "2026-001" })).toBe("/incidents/2026-001");
    expect(evidenceAddress({ kind: "indicator", id: "self-harm-risk" })).toBe("/indicators/self-harm-risk");
  });
});

describe("the address of a new decision", () => {
  it("may choose evidence beforehand", () => {
    const search = decisionSearch({ indicator: "distress", incident: "2026-001", other: "x" });
    expect(chosenBy(search)).toEqual(["indicator/distress", "incident/2026-001"]);
  });
});
