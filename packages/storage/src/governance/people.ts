import type { Person } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** Everybody the station knows, by name; those who left as well. */
export async function listPeople(db: Kysely<Database>): Promise<Person[]> {
  return db.selectFrom("person").selectAll().orderBy("name").orderBy("id").execute();
}

export async function findPerson(db: Kysely<Database>, id: string): Promise<Person | undefined> {
  return db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst();
}
