import { sql, type Transaction } from "kysely";
import type { Database } from "./database.js";
import { lockLedger } from "./ledger/head-row.js";

const KINDS = {
  alert: { table: "alert", prefix: "A-" },
  incident: { table: "incident", prefix: "" },
  decision: { table: "decision", prefix: "D-" },
} as const;

/**
 * The next free id of a kind in the year of `at` (UTC): `A-2026-001`, `2026-001`, `D-2026-001`; both realms share
 * the numbers. It takes the ledger's lock, so the id is free until the transaction that writes it ends.
 */
export async function nextId(
  trx: Transaction<Database>,
  kind: keyof typeof KINDS,
  at: string,
): Promise<string> {
  await lockLedger(trx);
  const { table, prefix } = KINDS[kind];
  const start = `${prefix}${new Date(at).toISOString().slice(0, 4)}-`;
  const { last } = await trx
    .selectFrom(table)
    .select(sql<number>`coalesce(max(substr(id, ${start.length + 1})::integer), 0)`.as("last"))
    .where(sql<boolean>`id ~ ${`^${start}[0-9]+$`}`)
    .executeTakeFirstOrThrow();
  return `${start}${String(last + 1).padStart(3, "0")}`;
}
