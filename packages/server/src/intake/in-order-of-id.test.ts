import fc from "fast-check";
import { expect, it } from "vitest";
import { inOrderOfId } from "./in-order-of-id.js";

const id = fc.tuple(fc.nat(3), fc.nat(3)).map(([a, b]) => Uint8Array.of(a, ...new Uint8Array(14), b));

it("columns come out in ascending order of id, each id once, with the first line that had it", () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 30 }), (ids) => {
      const count = ids.length;
      const number = (from: number) => Uint32Array.from({ length: count }, (_, at) => at + from);
      const columns = {
        ids: Uint8Array.from(ids.flatMap((bytes) => [...bytes])),
        lines: number(1),
        segments: number(0),
        hours: Int32Array.from(number(0)),
        roles: new Uint8Array(count),
        users: number(0),
        conversations: Int32Array.from(number(0)),
        times: Float64Array.from(number(0)),
      };
      const bins = Uint8Array.from({ length: count * 2 }, (_, at) => at >> 1);
      const signed = ids.map((_, message) => ({ message, buckets: [message], flagged: [] }));
      const { messages, duplicates, ...beside } = inOrderOfId(
        { ...columns, bins },
        { samples: [], signed },
        count,
      );
      expect(
        beside.signed.map(({ message, buckets }) => messages.lines[message] === Number(buckets[0]) + 1),
      ).toEqual(Array(messages.lines.length).fill(true));
      const found = Array.from(messages.lines, (line, at) => {
        expect([...messages.ids.subarray(at * 16, at * 16 + 16)]).toEqual([...(ids[line - 1] ?? [])]);
        expect(messages.users[at]).toBe(line - 1);
        expect(messages.conversations[at]).toBe(line - 1);
        expect(messages.times[at]).toBe(line - 1);
        expect(messages.bins[at * 2 + 1]).toBe(line - 1);
        return Buffer.from(messages.ids.subarray(at * 16, at * 16 + 16)).toString("hex");
      });
      expect(found).toEqual([...new Set(found)].sort());
      const firsts = new Set(ids.map((bytes) => Buffer.from(bytes).toString("hex")));
      expect(found).toHaveLength(firsts.size);
      expect(duplicates).toBe(count - firsts.size);
      for (const [at, line] of messages.lines.entries()) {
        const first = ids.findIndex((bytes) => Buffer.from(bytes).toString("hex") === found[at]);
        expect(line).toBe(first + 1);
      }
    }),
  );
});
