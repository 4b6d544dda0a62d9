import { isProblem, type Problem } from "@balise/preparedness";
import type { Transaction } from "kysely";
import type { Database } from "./database.js";
import type { Storage } from "./open-storage.js";

/** Carries a problem out of a transaction, which it rolls back; `transact` turns it into the returned value. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(readonly problem: Problem) {
    super(`refused: ${problem.code}`);
  }
}

const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const ATTEMPTS = 3;

function lostRace(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK)
  );
}

/**
 * Does work in one transaction. A problem, returned or thrown as `Refusal`, rolls back and is returned;
 * a lost race of the database is tried again, so `work` may run up to three times.
 */
export async function transact<Value>(
  storage: Storage,
  work: (trx: Transaction<Database>) => Promise<Value>,
): Promise<Value | Problem> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await storage.db.transaction().execute(async (trx) => {
        const value = await work(trx);
        if (isProblem(value)) throw new Refusal(value);
        return value;
      });
    } catch (error) {
      if (error instanceof Refusal) return error.problem;
      if (attempt === ATTEMPTS || !lostRace(error)) throw error;
    }
  }
}
