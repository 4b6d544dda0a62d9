import {
  type CampaignSketch,
  emptyCampaigns,
  encodeCampaigns,
  mergeCampaigns,
  type Realm,
  type SignedMessage,
  sketchMessages,
} from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import type { AcceptedBatch } from "../usage/accept-messages.js";
import type { ScreenedBatch, SignedPlace } from "../usage/screened-batch.js";
import type { SketchMemory } from "./sketch-memory.js";

const ID_BYTES = 16;
const PREFIX_BYTES = 6;
const HOURS_A_DAY = 24;
const DAY = 86_400_000;

interface SignedDay {
  readonly realm: Realm;
  /** YYYY-MM-DD, UTC. */
  readonly day: string;
  /** Latest day of receipt. */
  received: string;
  readonly messages: SignedMessage[];
}

/**
 * Merges the signed messages among those accepted into the sketches of their days, which stay locked until the
 * transaction ends. Days are locked in order: writers meet in line. What was remembered of a transaction that broke is
 * not what is stored, and so is not used.
 */
export async function addCampaigns(
  db: Kysely<Database>,
  batches: readonly AcceptedBatch[],
  memory: SketchMemory,
): Promise<void> {
  const days = signedDays(batches);
  if (days.length === 0) return;
  const stored = await lockDays(db, days, memory);
  const sketches = days.map((day) => {
    const before = stored.get(keyOf(day)) ?? emptyCampaigns();
    const after = mergeCampaigns(before, sketchMessages(day.messages));
    const sketch = Buffer.from(encodeCampaigns(after));
    memory.keep({ ...day, sketch }, after);
    return sketch;
  });
  await sql`
    update campaign_day as kept set sketch = given.sketch, received = greatest(kept.received, given.received)
    from unnest(${days.map(({ realm }) => realm)}::text[], ${days.map(({ day }) => day)}::date[],
                ${days.map(({ received }) => received)}::date[], ${sketches}::bytea[])
      as given (realm, day, received, sketch)
    where kept.realm = given.realm and kept.day = given.day`.execute(db);
}

async function lockDays(
  db: Kysely<Database>,
  days: readonly SignedDay[],
  memory: SketchMemory,
): Promise<Map<string, CampaignSketch>> {
  const realms = days.map(({ realm }) => realm);
  const names = days.map(({ day }) => day);
  const empty = Buffer.from(encodeCampaigns(emptyCampaigns()));
  await sql`
    insert into campaign_day (realm, day, received, sketch)
    select realm, day, received, ${empty}
    from unnest(${realms}::text[], ${names}::date[], ${days.map(({ received }) => received)}::date[])
      as given (realm, day, received)
    order by realm, day on conflict do nothing`.execute(db);
  const { rows } = await sql<{ realm: Realm; day: string; sketch: Buffer }>`
    select kept.realm, kept.day, kept.sketch
    from unnest(${realms}::text[], ${names}::date[]) as given (realm, day)
    join campaign_day as kept on kept.realm = given.realm and kept.day = given.day
    order by kept.realm, kept.day for update of kept`.execute(db);
  return new Map(rows.map((row) => [keyOf(row), memory.read(row)]));
}

function signedDays(batches: readonly AcceptedBatch[]): readonly SignedDay[] {
  const days = new Map<string, SignedDay>();
  for (const { batch, accepted } of batches) {
    for (const signed of batch.signed) {
      if (!accepted.has(signed.message)) continue;
      const message = signedMessage(batch, signed);
      const day = new Date(Math.floor(message.hour / HOURS_A_DAY) * DAY).toISOString().slice(0, 10);
      const received = batch.receivedAt.slice(0, 10);
      const key = keyOf({ realm: batch.realm, day });
      const found = days.get(key) ?? { realm: batch.realm, day, received, messages: [] };
      if (found.received < received) found.received = received;
      found.messages.push(message);
      days.set(key, found);
    }
  }
  return [...days.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function signedMessage(
  { messages, users }: ScreenedBatch,
  { message, buckets, flagged }: SignedPlace,
): SignedMessage {
  const user = 2 * (messages.users[message] as number);
  const { buffer, byteOffset } = messages.ids;
  return {
    buckets,
    user: (users[user] as number) * 0x1_0000 + ((users[user + 1] as number) >>> 16),
    hour: messages.hours[message] as number,
    rank: Buffer.from(buffer, byteOffset + message * ID_BYTES, ID_BYTES).readUIntBE(0, PREFIX_BYTES),
    flagged,
  };
}

function keyOf({ realm, day }: { readonly realm: Realm; readonly day: string }): string {
  return `${realm} ${day}`;
}
