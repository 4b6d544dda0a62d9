import type { Decision, Realm } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** A decision as it was recorded; whether its evidence moved since is found when it is read. */
export type RecordedDecision = Omit<Decision, "stale" | "moved">;

function decisions(db: Kysely<Database>) {
  return db
    .selectFrom("decision")
    .select(["id", "title", "choice", "reasons", "by", "role", "at", "evidence"]);
}

/** The decisions of a realm, newest first. */
export async function listDecisions(db: Kysely<Database>, realm: Realm): Promise<RecordedDecision[]> {
  return decisions(db).where("realm", "=", realm).orderBy("at", "desc").orderBy("id", "desc").execute();
}

export async function findDecision(
  db: Kysely<Database>,
  realm: Realm,
  id: string,
): Promise<RecordedDecision | undefined> {
  return decisions(db).where("realm", "=", realm).where("id", "=", id).executeTakeFirst();
}
