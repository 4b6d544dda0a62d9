import type { KeyObject } from "node:crypto";
import type { LedgerEntry } from "@balise/preparedness";
import { type Broken, type Checkpoint, LedgerVerifier } from "./verifier.js";

/** What verifying found: the recomputed size and root, up to the first thing wrong. */
export interface Verification {
  readonly ok: boolean;
  readonly size: number;
  readonly root: string;
  readonly problem?: Broken;
}

export interface VerifyOptions {
  /** Keys whose signatures are verified. Of a signature by another key only the root is compared. */
  readonly keys?: readonly KeyObject[];
  /** Told now and then how many entries were verified. */
  readonly progress?: (done: number, total: number) => void;
}

interface Against {
  readonly head: { readonly size: number; readonly root: string };
  readonly checkpoints: readonly Checkpoint[];
  readonly progress?: VerifyOptions["progress"];
}

const PROGRESS_EVERY = 5000;

/** Recomputes a ledger from its entries, in order, and holds it against its head and checkpoints. */
export async function verify(
  entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
  { head, checkpoints, progress }: Against,
): Promise<Verification> {
  const verifier = new LedgerVerifier(checkpoints);
  const found = (problem: Broken | undefined): Verification => {
    const { size, root } = verifier;
    return problem === undefined ? { ok: true, size, root } : { ok: false, size, root, problem };
  };
  for await (const entry of entries) {
    const problem = verifier.add(entry);
    if (problem !== undefined) return found(problem);
    if (verifier.size % PROGRESS_EVERY === 0) progress?.(verifier.size, head.size);
  }
  return found(verifier.end(head));
}
