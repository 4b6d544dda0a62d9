import { type LedgerEntry, type Problem, problem } from "@balise/preparedness";
import { hashEntry } from "./leaf.js";
import { appendLeaves, EMPTY_TREE, type MerkleTree, rootOf } from "./merkle.js";

/** Why a ledger does not verify, as the `detail` of the problem `ledger_broken`. */
export type Break =
  | "gap"
  | "stream_version_gap"
  | "hash_differs"
  | "root_differs"
  | "signature_differs"
  | "shorter_than_signed"
  | "size_differs";

/** What must hold of the ledger at a size: given the recomputed root, in hexadecimal, says what is wrong with it. */
export interface Checkpoint {
  readonly size: number;
  readonly fault: (root: string) => Break | undefined;
}

export type Broken = Problem<"ledger_broken">;

export function broken(seq: number, detail: Break): Broken {
  return problem("ledger_broken", { seq, detail });
}

/**
 * Takes the entries of a ledger one by one, in order, and recomputes it: numbers without gap, versions of each stream
 * without gap, each hash from the content, the root at every checkpoint. Memory grows with the streams only.
 */
export class LedgerVerifier {
  #tree: MerkleTree = EMPTY_TREE;
  readonly #versions = new Map<string, number>();
  readonly #waiting: Checkpoint[];

  constructor(checkpoints: Iterable<Checkpoint>) {
    this.#waiting = [...checkpoints].sort((a, b) => b.size - a.size);
  }

  /** The first thing wrong with an entry, or with a checkpoint that it reaches. */
  add(entry: LedgerEntry): Broken | undefined {
    const seq = this.#tree.size + 1;
    if (entry.seq !== seq) return broken(seq, "gap");
    const version = (this.#versions.get(entry.stream) ?? 0) + 1;
    if (entry.version !== version) return broken(seq, "stream_version_gap");
    const hash = hashEntry(entry);
    if (hash.toString("hex") !== entry.hash) return broken(seq, "hash_differs");
    this.#versions.set(entry.stream, version);
    this.#tree = appendLeaves(this.#tree, [hash]);
    return this.#check();
  }

  #check(): Broken | undefined {
    const { size } = this.#tree;
    for (let next = this.#waiting.at(-1); next?.size === size; next = this.#waiting.at(-1)) {
      const fault = next.fault(this.root);
      if (fault !== undefined) return broken(size, fault);
      this.#waiting.pop();
    }
    return undefined;
  }

  get size(): number {
    return this.#tree.size;
  }

  /** The recomputed root, in hexadecimal. */
  get root(): string {
    return rootOf(this.#tree).toString("hex");
  }

  /** What is wrong at the end: the head says another size or root, or more than this was signed. */
  end(head: { size: number; root: string }): Broken | undefined {
    const { size, root } = this;
    if (head.size !== size) return broken(Math.min(head.size, size) + 1, "size_differs");
    if (head.root !== root) return broken(size, "root_differs");
    return this.#waiting.length > 0 ? broken(size + 1, "shorter_than_signed") : undefined;
  }
}
