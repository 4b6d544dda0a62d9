import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** Notes an attempt that failed. `subject` is what attempts are counted by, hashed where it tells of a person. */
export async function insertSignInAttempt(db: Kysely<Database>, subject: string, at: string): Promise<void> {
  await db.insertInto("sign_in_attempt").values({ subject, at }).execute();
}

/** How many attempts failed since a time (included), and when the first of them did. */
export async function readSignInAttempts(
  db: Kysely<Database>,
  subject: string,
  since: string,
): Promise<{ count: number; first: string | null }> {
  return db
    .selectFrom("sign_in_attempt")
    .select(({ fn }) => [fn.countAll<number>().as("count"), fn.min("at").as("first")])
    .where("subject", "=", subject)
    .where("at", ">=", since)
    .executeTakeFirstOrThrow();
}

/** Forgets the attempts of a subject: it signed in. */
export async function deleteSignInAttempts(db: Kysely<Database>, subject: string): Promise<void> {
  await db.deleteFrom("sign_in_attempt").where("subject", "=", subject).execute();
}

/** Forgets all attempts before a time. */
export async function deleteSignInAttemptsBefore(db: Kysely<Database>, at: string): Promise<void> {
  await db.deleteFrom("sign_in_attempt").where("at", "<", at).execute();
}
