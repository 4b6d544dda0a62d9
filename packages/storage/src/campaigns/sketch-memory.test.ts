import { emptyCampaigns, encodeCampaigns, sketchMessages } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { sketchMemory } from "./sketch-memory.js";

const message = (rank: number) => ({
  buckets: [8, 9],
  user: rank,
  hour: 490_000,
  rank,
  flagged: ["jailbreak-attempts"],
});
const sketchOf = (messages: number) =>
  sketchMessages(Array.from({ length: messages }, (_, at) => message(at)));
const stored = (sketch: ReturnType<typeof sketchOf>, day = "2026-03-01") => {
  return { realm: "live", day, sketch: Buffer.from(encodeCampaigns(sketch)) };
};

describe("the sketches that a writer remembers", () => {
  it("are given back without decoding while what is stored is what was written", () => {
    const memory = sketchMemory();
    const sketch = sketchOf(3);
    memory.keep(stored(sketch), sketch);
    expect(memory.read(stored(sketchOf(3)))).toBe(sketch);
  });

  it("are not used when another writer has written since, or the transaction broke", () => {
    const memory = sketchMemory();
    memory.keep(stored(sketchOf(3)), sketchOf(3));
    expect(memory.read(stored(sketchOf(5))).buckets.get(8)?.messages).toBe(5);
    expect(memory.read(stored(sketchOf(2), "2026-03-02")).buckets.get(8)?.messages).toBe(2);
  });

  it("are those of the four days written last", () => {
    const memory = sketchMemory();
    const days = Array.from({ length: 5 }, (_, at) => ({
      day: `2026-03-0${at + 1}`,
      sketch: sketchOf(at + 1),
    }));
    for (const { day, sketch } of days) memory.keep(stored(sketch, day), sketch);
    expect(days.map(({ day, sketch }) => memory.read(stored(sketch, day)) === sketch)).toEqual([
      false,
      ...[true, true, true, true],
    ]);
  });

  it("throw where the stored bytes are no sketch, which only a bug can write", () => {
    const broken = { ...stored(emptyCampaigns()), sketch: Buffer.from("no sketch") };
    expect(() => sketchMemory().read(broken)).toThrow("2026-03-01");
  });
});
