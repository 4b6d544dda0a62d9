import type { Mandate, Role } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** Every role, in the order in which they were first defined. */
export async function listRoles(db: Kysely<Database>): Promise<Role[]> {
  return db.selectFrom("role").select(["id", "name", "duty", "next"]).orderBy("place").execute();
}

export async function findRole(db: Kysely<Database>, id: string): Promise<Role | undefined> {
  return db.selectFrom("role").select(["id", "name", "duty", "next"]).where("id", "=", id).executeTakeFirst();
}

/** Mandates by the day they begin, on one role or on all. */
export async function listMandates(db: Kysely<Database>, role?: string): Promise<Mandate[]> {
  const all = db
    .selectFrom("mandate")
    .select(["id", "role", "person", "from", "until"])
    .orderBy("from")
    .orderBy("id");
  return (role === undefined ? all : all.where("role", "=", role)).execute();
}

/** For ending a mandate by its id: it tells the role, whose stream the act is on. */
export async function findMandate(db: Kysely<Database>, id: string): Promise<Mandate | undefined> {
  return db.selectFrom("mandate").selectAll().where("id", "=", id).executeTakeFirst();
}
