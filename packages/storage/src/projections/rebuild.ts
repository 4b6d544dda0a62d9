import { sql, type Transaction } from "kysely";
import type { Database } from "../database.js";
import { toEntry } from "../ledger/entry-row.js";
import { lockLedger } from "../ledger/head-row.js";
import type { Storage } from "../open-storage.js";
import { PROJECTED_CONCEPTS, type ProjectedConceptName } from "./concepts.js";
import { project } from "./project.js";

/** How a table compares with what the ledger says it is. */
export interface RebuiltTable {
  readonly table: string;
  /** Rows that the ledger makes. */
  readonly rows: number;
  /** Whether the table held exactly these rows. */
  readonly equal: boolean;
  /** Primary keys of the first rows that were missing, too many or different; parts joined by "/". */
  readonly differences: readonly string[];
}

export interface RebuildOptions {
  /** Every concept unless told. */
  readonly concepts?: readonly ProjectedConceptName[];
  /** Told now and then how many entries were replayed. */
  readonly progress?: (done: number, total: number) => void;
}

const PAGE = 1000;
const DIFFERENCES_TOLD = 5;
const EVERY_CONCEPT = Object.keys(PROJECTED_CONCEPTS) as ProjectedConceptName[];

/**
 * Replays the ledger into copies of the projected tables, compares them row by row with the tables, and puts right
 * each table that differs. Readers are never held up; writers only when something differs, while it is replayed again.
 */
export async function rebuildProjections(
  storage: Storage,
  options: RebuildOptions = {},
): Promise<RebuiltTable[]> {
  const compared = await storage.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((trx) => replayAndCompare(trx, options));
  if (compared.every(({ equal }) => equal)) return compared;
  return storage.db.transaction().execute(async (trx) => {
    await lockLedger(trx);
    const tables = await replayAndCompare(trx, options);
    for (const { table, equal } of tables) if (!equal) await replace(trx, table);
    return tables;
  });
}

async function replayAndCompare(
  trx: Transaction<Database>,
  options: RebuildOptions,
): Promise<RebuiltTable[]> {
  const concepts = (options.concepts ?? EVERY_CONCEPT).map((name) => PROJECTED_CONCEPTS[name]);
  const tables = concepts.flatMap((concept) => Object.entries(concept.tables));
  for (const [table] of tables) await copyAside(trx, table);
  await replay(
    trx,
    concepts.flatMap((concept) => Object.keys(concept.events)),
    options.progress,
  );
  const compared: RebuiltTable[] = [];
  for (const [table, key] of tables) compared.push(await compare(trx, table, key));
  return compared;
}

const kept = async (trx: Transaction<Database>, table: string) => {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(trx);
  return sql.table(`${rows[0]?.schema}.${table}`);
};
const rebuilt = (table: string) => sql.table(`pg_temp.${table}`);

/** A temporary table of the same name comes before the kept one, so the projections write into it unaware. */
async function copyAside(trx: Transaction<Database>, table: string): Promise<void> {
  await sql`create temporary table ${sql.table(table)} (like ${await kept(trx, table)} including all)
    on commit drop`.execute(trx);
}

async function replay(
  trx: Transaction<Database>,
  types: readonly string[],
  progress: RebuildOptions["progress"],
): Promise<void> {
  const entries = trx.selectFrom("ledger_entry").where(sql<boolean>`type = any(${[...types]}::text[])`);
  const { total } = await entries
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let [last, done] = [0, 0];
  while (done < total) {
    const page = await entries.selectAll().where("seq", ">", last).orderBy("seq").limit(PAGE).execute();
    await project(trx, page.map(toEntry));
    last = page.at(-1)?.seq ?? last;
    done += page.length;
    progress?.(done, total);
  }
}

async function compare(
  trx: Transaction<Database>,
  table: string,
  key: readonly string[],
): Promise<RebuiltTable> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const found = await sql<{ key: string }>`
    select concat_ws('/', ${columns}) as key
    from ${await kept(trx, table)} as kept full join ${rebuilt(table)} as rebuilt using (${columns})
    where kept is distinct from rebuilt order by ${columns} limit ${DIFFERENCES_TOLD}`.execute(trx);
  const counted = await sql<{ rows: number }>`select count(*) as rows from ${rebuilt(table)}`.execute(trx);
  const differences = found.rows.map((row) => row.key);
  return { table, rows: counted.rows[0]?.rows ?? 0, equal: differences.length === 0, differences };
}

async function replace(trx: Transaction<Database>, table: string): Promise<void> {
  const target = await kept(trx, table);
  await sql`delete from ${target}`.execute(trx);
  await sql`insert into ${target} select * from ${rebuilt(table)}`.execute(trx);
}
