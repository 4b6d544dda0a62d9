import type { VerdictAnswer } from "@balise/preparedness";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../database.js";

/** A verdict of the judge on an item, its reason sealed; null where there is none, or where it was erased. */
export interface SealedFinding {
  readonly policy: string;
  /** Model, policy and the policy's version. */
  readonly version: string;
  readonly answer: VerdictAnswer;
  readonly asked: readonly string[];
  readonly categories: readonly string[];
  readonly reason: Uint8Array | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/**
 * Keeps verdicts on an item. One under a policy that has a verdict already is left out, and a reason on a text that was
 * erased meanwhile.
 *
 * @returns how many were kept
 */
export async function keepFindings(
  trx: Transaction<Database>,
  item: string,
  findings: readonly SealedFinding[],
): Promise<number> {
  if (findings.length === 0) return 0;
  const kept = await trx
    .selectFrom("review_item")
    .select(sql<boolean>`sealed is not null`.as("readable"))
    .where("id", "=", item)
    .forShare()
    .executeTakeFirst();
  if (kept === undefined) return 0;
  const result = await trx
    .insertInto("review_finding")
    .values(
      findings.map(({ asked, categories, reason, ...finding }) => ({
        ...{ item, ...finding, asked: [...asked], categories: [...categories] },
        reason: kept.readable ? reason : null,
      })),
    )
    .onConflict((conflict) => conflict.columns(["item", "policy"]).doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
}

/** What the tiers left on an item. */
export interface TierRecords {
  readonly detector: { readonly version: string; readonly bins: Readonly<Record<string, number>> };
  readonly judge: readonly SealedFinding[];
  readonly labels: readonly {
    readonly person: string;
    readonly at: string;
    readonly positive: readonly string[];
    /** Version of the guides that the person followed. */
    readonly guides: string | null;
  }[];
}

/** What each tier found in an item, oldest first within a tier; undefined where there is no such item. */
export async function tierRecords(db: Kysely<Database>, item: string): Promise<TierRecords | undefined> {
  const detector = await db
    .selectFrom("review_item as item")
    .innerJoin("detector", "detector.id", "item.detector")
    .select(["detector.version", "item.bins"])
    .where("item.id", "=", item)
    .executeTakeFirst();
  if (detector === undefined) return undefined;
  const judge = await db
    .selectFrom("review_finding")
    .select(["policy", "version", "answer", "asked", "categories", "reason", "at"])
    .where("item", "=", item)
    .orderBy("at")
    .orderBy("policy")
    .execute();
  const labels = await db
    .selectFrom("review_label")
    .select(["person", "at", "positive", "guides"])
    .where("item", "=", item)
    .where("kind", "=", "labelled")
    .orderBy("seq")
    .execute();
  return { detector, judge, labels };
}
