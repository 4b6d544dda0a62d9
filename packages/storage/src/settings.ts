import type { Kysely } from "kysely";
import type { Database } from "./database.js";

/** A setting of the station, as it was written; undefined when it never was. The reader checks its shape. */
export async function readSetting(db: Kysely<Database>, name: string): Promise<unknown> {
  const row = await db.selectFrom("setting").select("value").where("name", "=", name).executeTakeFirst();
  return row?.value;
}

/** Writes a setting as JSON. */
export async function writeSetting(db: Kysely<Database>, name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await db
    .insertInto("setting")
    .values({ name, value: text })
    .onConflict((known) => known.column("name").doUpdateSet({ value: text }))
    .execute();
}
