const SERIALIZATION_FAILURE = "40001";
const DEADLOCK = "40P01";
const UNIQUE_VIOLATION = "23505";
const ATTEMPTS = 6;

/** Tables whose rows are looked for first, and inserted where there were none. */
const LOOKED_FOR: readonly unknown[] = ["usage_batch", "conversation_carried"];

/**
 * Does work again when the database says that another writer came first: a deadlock, a serialization failure, or a
 * batch or a conversation that was committed by somebody else since it was looked for.
 */
export async function againAfterLostRace<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !lostRace(error)) throw error;
    }
  }
}

function lostRace(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  if (error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK) return true;
  return error.code === UNIQUE_VIOLATION && "table" in error && LOOKED_FOR.includes(error.table);
}
