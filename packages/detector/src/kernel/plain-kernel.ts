import { type Accumulation, accumulate, COLUMNS, type PackedTable, packTable } from "../accumulate.js";
import type { Role } from "../categories.js";
import { FOLDED_LIMIT } from "../fold.js";
import { networkRunner } from "../network/network.js";
import { hashNgrams, ngramHashes } from "../ngrams.js";
import { type Kernel, type KernelModel, type RoleTables, SUMS } from "./kernel.js";

/** The kernel in TypeScript: runs everywhere, and says what the other one must give. */
export function plainKernel(model: KernelModel): Kernel {
  const packed = { user: packTables(model.user), assistant: packTables(model.assistant) };
  const networks = {
    user: networkRunner(model.user.network),
    assistant: networkRunner(model.assistant.network),
  };
  const bytes = new Uint8Array(FOLDED_LIMIT);
  const sums = [new Int32Array(SUMS), new Int32Array(SUMS)] as const;
  const hashes = ngramHashes();
  const linear: Accumulation = { sums: sums[0], at: 0, count: 0 };
  const meaning: Accumulation = { sums: sums[0], at: COLUMNS, count: 0 };

  function sum(role: Role, length: number, place: 0 | 1): number {
    hashNgrams(bytes, length, hashes);
    sums[place].fill(0);
    linear.sums = sums[place];
    meaning.sums = sums[place];
    linear.count = hashes.allCount;
    meaning.count = hashes.tellingCount;
    accumulate(packed[role].linear, hashes.all, linear);
    accumulate(packed[role].meaning, hashes.telling, meaning);
    return hashes.allCount * 0x10000 + hashes.tellingCount;
  }

  return { bytes, sums, sum, networks };
}

function packTables(tables: RoleTables): { linear: PackedTable; meaning: PackedTable } {
  return {
    linear: { words: packTable(tables.linear), bits: tables.linearBits },
    meaning: { words: packTable(tables.meaning), bits: tables.meaningBits },
  };
}
