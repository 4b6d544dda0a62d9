import { type Problem, problem } from "@balise/preparedness";
import { Kysely, Migrator, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { COLUMN_TYPES } from "./column-types.js";
import type { Database } from "./database.js";
import { MIGRATIONS } from "./migrations/index.js";
import { describeFailure, describePlace } from "./storage-failure.js";

const OLDEST_VERSION = 15;

/** The station's database, with its tables made. `url` may hold a password: it is never logged. */
export interface Storage {
  readonly db: Kysely<Database>;
  readonly url: string;
  close(): Promise<void>;
}

export interface StorageOptions {
  readonly url: string;
  /** Connections at most; 10 unless told. */
  readonly poolSize?: number;
  /** Told of connections that break while nobody uses them; never given a secret. */
  readonly log?: (line: string) => void;
}

/**
 * Connects to PostgreSQL 15 or later and brings the tables up to date, one opener at a time (advisory lock).
 * Whatever stands in the way is `storage_unavailable`; its detail names host, port and database, never a password.
 */
export async function openStorage(
  options: StorageOptions,
): Promise<Storage | Problem<"storage_unavailable">> {
  const { url, poolSize = 10, log } = options;
  const place = describePlace(url);
  if (place === undefined) return problem("storage_unavailable", { detail: "DATABASE_URL cannot be read" });
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: COLUMN_TYPES,
    application_name: "balise",
    options: "-c TimeZone=UTC -c DateStyle=ISO,YMD",
    connectionTimeoutMillis: 30_000,
  });
  pool.on("error", (error) => log?.(describeFailure(error, url)));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const refusal = await prepare(db, url);
  if (refusal !== undefined) {
    await db.destroy();
    return problem("storage_unavailable", { detail: `${place}: ${refusal}` });
  }
  return { db, url, close: () => db.destroy() };
}

async function prepare(db: Kysely<Database>, url: string): Promise<string | undefined> {
  try {
    const { rows } = await sql<{ version: number; encoding: string }>`
      select current_setting('server_version_num')::integer / 10000 as version,
             current_setting('server_encoding') as encoding`.execute(db);
    const { version = 0, encoding = "" } = rows[0] ?? {};
    if (version < OLDEST_VERSION)
      return `PostgreSQL ${version} is too old; ${OLDEST_VERSION} or later is needed`;
    if (encoding !== "UTF8") return `the database is encoded in ${encoding}; UTF8 is needed`;
    const { error } = await new Migrator({ db, provider: MIGRATIONS }).migrateToLatest();
    return error === undefined ? undefined : describeFailure(error, url);
  } catch (error) {
    return describeFailure(error, url);
  }
}
