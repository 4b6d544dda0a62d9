import { mostActiveShare } from "./active-users.js";
import { type BucketTrace, mergeTraces } from "./bucket-trace.js";
import type { Campaign } from "./campaign.js";
import type { CampaignSketch } from "./campaign-sketch.js";
import { countUsers } from "./least-users.js";

/** Days of the window that campaigns are looked for in, and of the one before it. */
export const CAMPAIGN_DAYS = 7;
/** Distinct users that a campaign has at least, unless the board says otherwise. */
export const CAMPAIGN_USERS = 5;
/** Bands in which a campaign shows at least: many long texts meet in one, by the words that all of them use. */
const FEWEST_BANDS = 2;

const HOUR = 3_600_000;

/**
 * The campaigns of a window, those with most users first.
 *
 * Only buckets with at least `minimumUsers` distinct users count. Buckets that hold one and the same message, the
 * specimen of either, are of one campaign; one that shows in a single band is none. Its figures are those of its buckets of one band, the band with most users:
 * a message falls into one bucket of a band, so that nothing is counted twice.
 *
 * @param before the sketch of the window before, for growth
 * @param minimumUsers also withholds the messages of the window before
 */
export function listCampaigns(input: {
  readonly window: CampaignSketch;
  readonly before: CampaignSketch;
  readonly minimumUsers: number;
}): Campaign[] {
  const { window, before, minimumUsers } = input;
  const wide = new Map([...window.buckets].filter(([, trace]) => isWide(trace, minimumUsers)));
  return groupsOf(wide)
    .filter((group) => bandsOf(group, wide).length >= FEWEST_BANDS)
    .map((group) => fullestBand(group, wide))
    .sort((a, b) => compareReach(a.trace, b.trace) || a.fullest - b.fullest)
    .map(({ trace, buckets, fullest }) => ({
      id: nameOf(fullest),
      users: countUsers(trace.users),
      messages: boundsOf(trace, window.missed * buckets.length),
      topShare: mostActiveShare(trace.active, trace.messages, countUsers(trace.users).lower),
      firstSeen: new Date(trace.first * HOUR).toISOString(),
      lastSeen: new Date(trace.last * HOUR).toISOString(),
      indicators: [...trace.flagged].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id),
      before: messagesBefore(buckets, before, minimumUsers),
    }));
}

function isWide({ users }: BucketTrace, minimumUsers: number): boolean {
  return countUsers(users).lower >= minimumUsers;
}

/** A weight is at most `missed` short of the truth; messages counted are never above it. */
function boundsOf({ messages, weight }: BucketTrace, missed: number): { lower: number; upper: number } {
  return { lower: messages, upper: Math.max(messages, weight + missed) };
}

/** Buckets joined by their specimens: connected components, by union and find. */
function groupsOf(buckets: ReadonlyMap<number, BucketTrace>): number[][] {
  const parents = new Map<number, number>();
  const rootOf = (bucket: number): number => {
    let root = bucket;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  for (const [bucket, { specimen }] of buckets) {
    for (const kin of specimen.buckets) {
      const [one, other] = [rootOf(bucket), rootOf(kin)];
      if (buckets.has(kin) && one !== other) parents.set(other, one);
    }
  }
  return groupBy([...buckets.keys()], rootOf);
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => number): Value[][] {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return [...groups.values()];
}

interface Band {
  readonly trace: BucketTrace;
  readonly buckets: readonly number[];
  /** The bucket with most users. */
  readonly fullest: number;
}

function fullestBand(group: readonly number[], traces: ReadonlyMap<number, BucketTrace>): Band {
  const traceOf = (bucket: number) => traces.get(bucket) as BucketTrace;
  const inOrder = [...group].sort((a, b) => compareReach(traceOf(a), traceOf(b)) || a - b);
  const merged = bandsOf(inOrder, traces).map((buckets) => ({
    trace: buckets.map(traceOf).reduce(mergeTraces),
    buckets,
    fullest: buckets[0] as number,
  }));
  return merged.sort((a, b) => compareReach(a.trace, b.trace) || a.fullest - b.fullest)[0] as Band;
}

/** The buckets of each band. */
function bandsOf(buckets: readonly number[], traces: ReadonlyMap<number, BucketTrace>): number[][] {
  return groupBy(buckets, (bucket) => bucket % (traces.get(bucket)?.specimen.buckets.length ?? 1));
}

/** Most users first, then most messages. */
function compareReach(one: BucketTrace, other: BucketTrace): number {
  return countUsers(other.users).estimate - countUsers(one.users).estimate || other.messages - one.messages;
}

function messagesBefore(
  buckets: readonly number[],
  { buckets: traces, missed }: CampaignSketch,
  minimumUsers: number,
): Campaign["before"] {
  const found = buckets.flatMap((bucket) => traces.get(bucket) ?? []);
  if (found.length === 0) return { lower: 0, upper: missed * buckets.length };
  const trace = found.reduce(mergeTraces);
  return isWide(trace, minimumUsers) ? boundsOf(trace, missed * buckets.length) : null;
}

function nameOf(bucket: number): string {
  return `C-${Math.floor(bucket / 0x1_0000)
    .toString(16)
    .padStart(8, "0")}`;
}
