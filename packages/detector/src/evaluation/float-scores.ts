import { COLUMNS } from "../accumulate.js";
import type { Role } from "../categories.js";
import type { Detector } from "../detector.js";
import { Folder } from "../fold.js";
import { SUMS } from "../kernel/kernel.js";
import type { DetectorModel } from "../model.js";
import { hashNgrams, ngramHashes } from "../ngrams.js";
import { plainView } from "../plain-view.js";
import { roleReader, type Summed } from "../role-reader.js";

/** The tables of a role as training leaves them, before they are rounded to int8: 16 columns a row, 2^bits rows. */
export type FloatTables = {
  readonly linear: Float32Array;
  readonly linearBits: number;
  readonly meaning: Float32Array;
  readonly meaningBits: number;
};

const NOTHING: Summed = { sums: new Float64Array(SUMS), all: 0, telling: 0 };

/**
 * Scores as `Detector.score` does, over the weights that the model's int8 tables were rounded from: what rounding
 * costs is the difference. It is slow.
 *
 * @param model its heads and networks are read, its tables and their scales are not
 * @param tables those of each role
 */
export function floatScores(
  model: DetectorModel,
  tables: Readonly<Record<Role, FloatTables>>,
): Detector["score"] {
  const heads = model.heads.map((head) => ({ ...head, scale: 1 }));
  const meaningScale = new Float64Array(COLUMNS).fill(1);
  const readerOf = (role: Role) => {
    const roles = { ...model.roles, [role]: { ...model.roles[role], meaningScale } };
    return roleReader({ ...model, heads, roles }, role);
  };
  const readers = { user: readerOf("user"), assistant: readerOf("assistant") };
  const folder = new Folder();
  const hashes = ngramHashes();

  function sum(length: number, { linear, linearBits, meaning, meaningBits }: FloatTables): Summed {
    hashNgrams(folder.bytes, length, hashes);
    const { all, allCount, telling, tellingCount } = hashes;
    const sums = new Float64Array(SUMS);
    add(all.subarray(0, allCount), { table: linear, bits: linearBits }, sums.subarray(0, COLUMNS));
    add(telling.subarray(0, tellingCount), { table: meaning, bits: meaningBits }, sums.subarray(COLUMNS));
    return { sums, all: allCount, telling: tellingCount };
  }

  /** Raises the scores to those of the text's windows; whether it may hide a word. */
  function raise(text: string, role: Role, out: Float32Array): boolean {
    let earlier = sum(folder.fold(text, 0), tables[role]);
    let hiding = folder.hiding;
    if (folder.next >= text.length) readers[role].raise(NOTHING, earlier, out);
    while (folder.next < text.length) {
      const later = sum(folder.fold(text, folder.next), tables[role]);
      hiding ||= folder.hiding;
      readers[role].raise(earlier, later, out);
      earlier = later;
    }
    return hiding;
  }

  return (text, role, out) => {
    out.fill(Number.NEGATIVE_INFINITY, 0, readers[role].heads.length);
    if (raise(text, role, out)) raise(plainView(text), role, out);
  };
}

function add(
  hashes: Int32Array,
  { table, bits }: { readonly table: Float32Array; readonly bits: number },
  sums: Float64Array,
): void {
  for (const hash of hashes) {
    const row = (hash >>> (32 - bits)) * COLUMNS;
    for (let column = 0; column < COLUMNS; column++) {
      sums[column] = (sums[column] as number) + (table[row + column] as number);
    }
  }
}
