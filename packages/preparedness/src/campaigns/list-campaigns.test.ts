import { describe, expect, it } from "vitest";
import type { SignedMessage } from "./bucket-trace.js";
import { campaignShape } from "./campaign.js";
import { emptyCampaigns, sketchMessages } from "./campaign-sketch.js";
import { listCampaigns } from "./list-campaigns.js";

const HOUR = Date.parse("2026-03-02T00:00:00Z") / 3_600_000;
const user = (number: number) => (number * 7_919_000_000_121) % 2 ** 48;
let sent = 0;
/** A message in two bands: buckets 2k of the first, 2k + 1 of the second. */
function message(
  who: number,
  kinds: readonly [number, number],
  changes: Partial<SignedMessage> = {},
): SignedMessage {
  sent++;
  return {
    ...{ user: user(who), hour: HOUR + (sent % 24), rank: (sent * 104_729_000_003) % 2 ** 48 },
    ...{ buckets: [2 * kinds[0], 2 * kinds[1] + 1], flagged: ["jailbreak-attempts"], ...changes },
  };
}
const times = (count: number, make: (at: number) => SignedMessage) =>
  Array.from({ length: count }, (_, at) => make(at));

const list = (window: readonly SignedMessage[], before: readonly SignedMessage[] = [], minimumUsers = 5) =>
  listCampaigns({ window: sketchMessages(window), before: sketchMessages(before), minimumUsers });

describe("the campaigns of a window", () => {
  it("are none without messages", () => {
    expect(listCampaigns({ window: emptyCampaigns(), before: emptyCampaigns(), minimumUsers: 5 })).toEqual(
      [],
    );
  });

  it("leave out what fewer users than the minimum sent, however often", () => {
    const repeated = times(40, (at) => message(at % 4, [1, 1]));
    expect(list(repeated)).toEqual([]);
    expect(list([...repeated, message(4, [1, 1])])).toHaveLength(1);
  });

  it("count every message of a campaign once, though it falls into a bucket of each band", () => {
    const [found] = list(times(12, (at) => message(at % 6, [1, 1], { hour: HOUR + at })));
    expect(found).toEqual({
      id: expect.stringMatching(/^C-[0-9a-f]{8}$/),
      users: { estimate: 6, lower: 6, upper: 6 },
      messages: { lower: 12, upper: 12 },
      topShare: { lower: 2 / 12, upper: 2 / 12 },
      firstSeen: "2026-03-02T00:00:00.000Z",
      lastSeen: "2026-03-02T11:00:00.000Z",
      indicators: ["jailbreak-attempts"],
      before: { lower: 0, upper: 0 },
    });
    expect(campaignShape.parse(found)).toEqual(found);
  });

  it("gather the variants of a template, whose messages share a bucket of one band and not of the other", () => {
    const variants = times(30, (at) => message(at % 15, [1, 10 + (at % 3)]));
    const found = list(variants);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ users: { estimate: 15 }, messages: { lower: 30 } });
  });

  it("leave out what meets in one band alone, as many long texts do by the words that all of them use", () => {
    const long = times(40, (at) => message(at, [1, 100 + at]));
    expect(list(long)).toEqual([]);
    expect(list([...long, ...times(5, (at) => message(50 + at, [1, 99]))])).toHaveLength(1);
  });

  it("keep two texts apart, also when the same people send both, and put the one with more users first", () => {
    const found = list([
      ...times(6, (at) => message(at, [1, 1])),
      ...times(9, (at) => message(at, [2, 2], { flagged: ["hate-or-harassment", "jailbreak-attempts"] })),
    ]);
    expect(found.map(({ users }) => users.estimate)).toEqual([9, 6]);
    expect(found[0]?.indicators).toEqual(["hate-or-harassment", "jailbreak-attempts"]);
  });

  it("tell the messages of the window before, unless too few users sent them", () => {
    const now = times(10, (at) => message(at, [1, 1]));
    const then = (users: number) => times(14, (at) => message(at % users, [1, 1], { hour: HOUR - 100 }));
    expect(list(now, then(7))[0]?.before).toEqual({ lower: 14, upper: 14 });
    expect(list(now, then(4))[0]?.before).toBeNull();
  });

  it("widen the bounds of messages by what a sketch past its capacity gave up", () => {
    const crowd = times(40, (at) => message(at, [100 + at, 100 + at]));
    const campaign = times(20, (at) => message(at, [1, 1]));
    const window = sketchMessages([...campaign, ...crowd], 10);
    expect(window.missed).toBe(1);
    const [found, ...others] = listCampaigns({ window, before: emptyCampaigns(), minimumUsers: 5 });
    expect(others).toEqual([]);
    expect(found?.messages).toEqual({ lower: 20, upper: 20 });
  });
});
