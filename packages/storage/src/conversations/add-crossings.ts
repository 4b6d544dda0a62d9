import { type Carried, carryTurns, dayAfter, START } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import type { AcceptedBatch } from "../usage/accept-messages.js";
import { uuidArrayLiteral } from "../usage/array-literal.js";
import type { Screening } from "../usage/screened-batch.js";
import { type BatchConversation, batchConversations, turnsOf } from "./batch-turns.js";
import { DayCounts } from "./day-counts.js";
import { FOLLOWED_DAYS } from "./forget-conversations.js";
import { type CarriedRow, writeConversations } from "./write-conversations.js";

interface StoredRow extends Carried {
  readonly indicator: string;
  readonly received: string;
}

/**
 * Carries the accepted user messages into their conversations and counts those that cross the line. The rows of the
 * conversations stay locked until the transaction ends, in the order of their keys: writers meet in line, and a
 * conversation that two of them begin at once makes one begin again.
 */
export async function addCrossings(
  db: Kysely<Database>,
  batches: readonly AcceptedBatch[],
  { screening, detector }: { readonly screening: Screening; readonly detector: number },
): Promise<void> {
  const conversations = batchConversations(batches, screening);
  if (conversations.length === 0) return;
  const stored = await lockStored(db, conversations);
  const counts = new DayCounts();
  const rows = conversations.flatMap((own, place) => {
    const kept = stored.get(place);
    return kept === undefined && !own.begins ? [] : carryOn(own, kept, { screening, counts });
  });
  await writeConversations(db, rows, counts.rows(detector));
}

/** The rows of a conversation that its messages change. */
function carryOn(
  own: BatchConversation,
  stored: readonly StoredRow[] = [],
  { screening, counts }: { readonly screening: Screening; readonly counts: DayCounts },
): CarriedRow[] {
  const { limits, from } = screening.following;
  return [...turnsOf(own, screening)].flatMap(([indicator, turns]): CarriedRow[] => {
    const { id } = screening.indicators[indicator] as { id: string };
    const kept = stored.find((row) => row.indicator === id);
    const before = kept === undefined || isForgotten(kept, own) ? START : stateOf(kept);
    const { after, ...counted } = carryTurns(before, turns, { limit: limits[indicator] ?? 0, from });
    counts.add(id, counted);
    const received = kept === undefined || kept.received < own.received ? own.received : kept.received;
    const nothing = after.cusum === 0 && !after.crossed;
    if (kept === undefined && nothing) return [];
    if (kept !== undefined && kept.received === received && isSame(kept, after)) return [];
    const fate = kept === undefined ? "begun" : nothing ? "gone" : "changed";
    return [{ fate, conversation: own.conversation, indicator: id, ...after, received }];
  });
}

/** What is carried of each conversation, by its place. */
async function lockStored(
  db: Kysely<Database>,
  conversations: readonly BatchConversation[],
): Promise<Map<number, StoredRow[]>> {
  const keys = uuidArrayLiteral(Buffer.concat(conversations.map(({ conversation }) => conversation)));
  const { rows } = await sql<StoredRow & { readonly place: number }>`
    select (given.place - 1)::integer as place, kept.indicator, kept.cusum, kept.crossed, kept.received
    from unnest(${keys}::uuid[]) with ordinality as given (conversation, place)
    join conversation_carried as kept on kept.conversation = given.conversation
    order by kept.conversation, kept.indicator for update of kept`.execute(db);
  const stored = new Map<number, StoredRow[]>();
  for (const row of rows) {
    const known = stored.get(row.place);
    if (known === undefined) stored.set(row.place, [row]);
    else known.push(row);
  }
  return stored;
}

/** What was left alone for so long is as good as forgotten, whenever the job that forgets it comes by. */
function isForgotten({ received }: StoredRow, now: BatchConversation): boolean {
  return received < dayAfter(now.received, -FOLLOWED_DAYS);
}

function stateOf({ cusum, crossed }: StoredRow): Carried {
  return { cusum, crossed };
}

function isSame(a: Carried, b: Carried): boolean {
  return a.cusum === b.cusum && a.crossed === b.crossed;
}
