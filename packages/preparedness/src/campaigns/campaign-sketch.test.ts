import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeActive, mostActiveShare } from "./active-users.js";
import type { SignedMessage } from "./bucket-trace.js";
import { type CampaignSketch, mergeCampaigns, sketchMessages } from "./campaign-sketch.js";
import { decodeCampaigns } from "./decode-campaigns.js";
import { encodeCampaigns } from "./encode-campaigns.js";
import { countUsers, mergeUsers, USERS_KEPT } from "./least-users.js";

const BANDS = 2;
const prefix = fc.integer({ min: 0, max: 2 ** 48 - 1 });

/** Messages in two bands, most of them in few buckets, each with a rank of its own. */
const messages = fc
  .uniqueArray(
    fc.record({
      rank: prefix,
      hour: fc.integer({ min: 490_000, max: 490_030 }),
      user: fc.nat(100).map((user) => (user * 2_654_435_761_123) % 2 ** 48),
      kinds: fc.tuple(fc.nat(12), fc.oneof(fc.nat(3), fc.nat(400))),
      flagged: fc.subarray(["hate-or-harassment", "illicit-or-cyber-misuse", "jailbreak-attempts"], {
        minLength: 1,
      }),
    }),
    { selector: ({ rank }) => rank, maxLength: 120 },
  )
  .map((drawn) =>
    drawn.map(
      ({ kinds, ...rest }): SignedMessage => ({
        ...rest,
        buckets: kinds.map((kind, band) => kind * BANDS + band),
      }),
    ),
  );

const CAPACITY = 20;
const small = (given: readonly SignedMessage[]) => sketchMessages(given, CAPACITY);
const bytes = (sketch: CampaignSketch) => encodeCampaigns(sketch);
const later = (given: readonly SignedMessage[], days: number) =>
  given.map((one) => ({ ...one, hour: one.hour + 24 * days, rank: (one.rank + days) % 2 ** 48 }));

/** True messages by bucket. */
function truth(given: readonly SignedMessage[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { buckets } of given) for (const one of buckets) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

describe("merging the sketches of campaigns", () => {
  it("is commutative, byte for byte, also past the capacity", () => {
    fc.assert(
      fc.property(messages, messages, (a, b) => {
        const [one, other] = [small(a), small(later(b, 1))];
        expect(bytes(mergeCampaigns(one, other))).toEqual(bytes(mergeCampaigns(other, one)));
      }),
      { seed: 5 },
    );
  });

  it("is associative, and says the same as the messages together, while nothing was missed", () => {
    fc.assert(
      fc.property(messages, messages, messages, (a, b, c) => {
        const parts = [a, later(b, 1), later(c, 2)] as const;
        const [one, two, three] = parts.map((part) => sketchMessages(part, 5000)) as [
          CampaignSketch,
          CampaignSketch,
          CampaignSketch,
        ];
        const left = bytes(mergeCampaigns(mergeCampaigns(one, two), three));
        expect(bytes(mergeCampaigns(one, mergeCampaigns(two, three)))).toEqual(left);
        const few = parts
          .flat()
          .filter(({ user }, at, all) => all.findIndex((o) => o.user === user) < 8 && at < 9);
        expect(
          bytes(
            few.map((each) => sketchMessages([each], 5000)).reduce(mergeCampaigns, sketchMessages([], 5000)),
          ),
        ).toEqual(bytes(sketchMessages(few, 5000)));
      }),
      { seed: 6, numRuns: 40 },
    );
  });

  it("keeps the bound in any order of merging: no bucket is overstated, none short of the truth by more than `missed`", () => {
    fc.assert(
      fc.property(messages, messages, messages, (a, b, c) => {
        const parts = [a, later(b, 1), later(c, 2)];
        const all = parts.flat();
        const counts = truth(all);
        const [one, two, three] = parts.map(small) as [CampaignSketch, CampaignSketch, CampaignSketch];
        for (const merged of [
          mergeCampaigns(mergeCampaigns(one, two), three),
          mergeCampaigns(one, mergeCampaigns(two, three)),
        ]) {
          expect(merged.buckets.size).toBeLessThanOrEqual(CAPACITY);
          expect(merged.missed).toBeLessThanOrEqual((BANDS * all.length) / (CAPACITY + 1));
          for (const [bucket, n] of counts) {
            const { weight = 0, messages: counted = 0 } = merged.buckets.get(bucket) ?? {};
            expect(counted).toBeLessThanOrEqual(n);
            expect(weight).toBeLessThanOrEqual(counted);
            expect(weight + merged.missed).toBeGreaterThanOrEqual(n);
          }
        }
      }),
      { seed: 7 },
    );
  });
});

describe("a sketch as bytes", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(messages, (given) => {
        const sketch = small(given);
        const read = decodeCampaigns(bytes(sketch));
        expect(read?.buckets).toEqual(sketch.buckets);
        expect(read).toMatchObject({ capacity: CAPACITY, missed: sketch.missed });
      }),
      { seed: 8 },
    );
  });

  it("is not read when it is cut short, too long, or something else", () => {
    fc.assert(
      fc.property(messages, fc.nat(), (given, at) => {
        const whole = bytes(small(given));
        expect(decodeCampaigns(whole.subarray(0, at % whole.length))).toBeUndefined();
        expect(decodeCampaigns(Uint8Array.of(...whole, 0))).toBeUndefined();
      }),
      { seed: 9 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const read = decodeCampaigns(Uint8Array.of(9, ...noise));
        expect(read).toBeUndefined();
        decodeCampaigns(Uint8Array.of(1, ...noise));
      }),
      { seed: 10 },
    );
  });
});

describe("the distinct users of a bucket", () => {
  /** Hashes spread as a keyed hash would spread them. */
  const spread = (count: number, seed: number) =>
    Array.from({ length: count }, (_, at) => {
      const mixed = Math.imul(Math.imul(at + 1, 0x9e3779b1) ^ seed, 0x85ebca6b) >>> 0;
      const again = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 0;
      return again * 0x1_0000 + (at % 0x1_0000);
    });
  const listOf = (hashes: readonly number[]) =>
    hashes.map((hash) => [hash]).reduce<readonly number[]>(mergeUsers, []);

  it("are counted one by one up to 63", () => {
    for (const n of [0, 1, 5, 63]) {
      expect(countUsers(listOf(spread(n, 1)))).toEqual({ estimate: n, lower: n, upper: n });
    }
  });

  it("are within their interval in at least 18 of 20 fixed draws when they are many", () => {
    const held = Array.from({ length: 20 }, (_, seed) => {
      const { lower, upper } = countUsers(listOf(spread(3000, seed * 7919)));
      return lower <= 3000 && 3000 <= upper;
    });
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(18);
  });

  it("merge in any order to the same list of bounded length, without counting anybody twice", () => {
    const some = fc.uniqueArray(prefix, { maxLength: 150 }).map(listOf);
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const merged = mergeUsers(mergeUsers(a, b), c);
        expect(mergeUsers(a, mergeUsers(c, b))).toEqual(merged);
        expect(mergeUsers(merged, a)).toEqual(merged);
        expect(merged.length).toBeLessThanOrEqual(USERS_KEPT);
      }),
      { seed: 12 },
    );
  });
});

describe("the share of the most active user", () => {
  it("lies within its bounds, which meet where eight users or fewer write, or each once", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 200 }), (users) => {
        const active = users
          .map((user) => new Map([[user, 1]]))
          .reduce<ReadonlyMap<number, number>>(mergeActive, new Map());
        const counts = new Map<number, number>();
        for (const user of users) counts.set(user, (counts.get(user) ?? 0) + 1);
        const share = Math.max(...counts.values()) / users.length;
        const { lower, upper } = mostActiveShare(active, users.length, counts.size);
        expect(lower).toBeLessThanOrEqual(share);
        expect(upper).toBeGreaterThanOrEqual(share);
        expect(upper).toBeLessThanOrEqual(1);
        if (counts.size <= 8 || counts.size === users.length) expect(lower).toBe(upper);
      }),
      { seed: 13 },
    );
  });
});
