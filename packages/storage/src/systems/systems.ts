import type { System } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** The systems under watch, by id. */
export async function listSystems(db: Kysely<Database>): Promise<System[]> {
  return db.selectFrom("system").select(["id", "name", "versions"]).orderBy("id").execute();
}

export async function findSystem(db: Kysely<Database>, id: string): Promise<System | undefined> {
  return db.selectFrom("system").select(["id", "name", "versions"]).where("id", "=", id).executeTakeFirst();
}
