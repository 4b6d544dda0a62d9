import type { Problem } from "@balise/preparedness";
import type { Storage } from "../open-storage.js";
import { transact } from "../transact.js";
import type { Acted, SomeAct } from "./some-act.js";
import { writeActs } from "./write-acts.js";

interface Waiting {
  readonly acts: readonly SomeAct[];
  readonly resolve: (answer: Acted | Problem) => void;
  readonly reject: (error: unknown) => void;
}

type Stage = "connecting" | "writing" | "committing";

/** Groups of acts that share a transaction at most. */
const TOGETHER = 64;

/**
 * The acts of one process on one storage. While a transaction runs, those that come wait, then share the next one:
 * one lock and one flush to disk for many. A group that fails the transaction takes nobody with it: each is then
 * done alone.
 */
export class ActQueue {
  readonly #storage: Storage;
  #waiting: Waiting[] = [];
  #running = false;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  /** Does a group of acts, all or none, and answers once they are durable. */
  do(acts: readonly SomeAct[]): Promise<Acted | Problem> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ acts, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, TOGETHER);
      this.#waiting = this.#waiting.slice(TOGETHER);
      await this.#settle(batch);
    }
    this.#running = false;
  }

  async #settle(batch: readonly Waiting[]): Promise<void> {
    const reached: { stage: Stage } = { stage: "connecting" };
    try {
      const answers = await transact(this.#storage, async (trx) => {
        reached.stage = "writing";
        const groups = batch.map(({ acts }) => acts);
        const written = await writeActs(trx, groups);
        reached.stage = "committing";
        return written;
      });
      for (const [place, { resolve }] of batch.entries()) {
        const answer = Array.isArray(answers) ? answers[place] : answers;
        if (answer !== undefined) resolve(answer);
      }
    } catch (error) {
      const { stage } = reached;
      const undone = stage === "writing" || (stage === "committing" && brokeConstraint(error));
      if (batch.length > 1 && undone) {
        for (const one of batch) await this.#settle([one]);
      } else {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}

/** A constraint checked while committing rolls back; after any other failure there it is unknown what was written. */
function brokeConstraint(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("23");
}
