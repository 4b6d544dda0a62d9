import { accumulate, COLUMNS, packTable } from "./accumulate.js";
import { binOf, SCORE_BINS } from "./bins.js";
import { type Category, categoriesOf, type ResponseCategory, type Role } from "./categories.js";
import { Folder } from "./fold.js";
import { lengthFactor } from "./length.js";
import type { DetectorModel, Head } from "./model.js";
import { hashNgrams, NGRAM_LIMIT } from "./ngrams.js";

/** Scores text in this process. One instance serves one thread; it keeps no text and allocates none. */
export type Detector = {
  /** Day of the training data and start of the content hash, such as `2026-11-23.ab12cd34`. */
  readonly version: string;
  /** The categories of a role, in the order of `score` and `bins`. */
  categories(role: Role): readonly (Category | ResponseCategory)[];
  /**
   * Writes one raw score per category: the highest over windows of about 320 characters. A raw score orders
   * texts within one category; it is not a probability.
   *
   * @param out room for as many numbers as the role has categories
   */
  score(text: string, role: Role, out: Float32Array): void;
  /**
   * Writes one bin per category, 0…9: how the score stands among benign development text (see BIN_EDGES).
   *
   * @param out room for as many bytes as the role has categories
   */
  bins(text: string, role: Role, out: Uint8Array): void;
};

/** A detector that reads the weights of a model. */
export function createDetector(model: DetectorModel): Detector {
  const packed = packTable(model.table);
  const folder = new Folder();
  const rows = new Int32Array(NGRAM_LIMIT);
  const heads = { user: headsOf(model, "user"), assistant: headsOf(model, "assistant") };
  const scratch = new Float32Array(COLUMNS);
  const shape = { length: 0, bits: model.bits };
  let earlier = { sums: new Int32Array(COLUMNS), count: 0 };
  let later = { sums: new Int32Array(COLUMNS), count: 0 };

  function readSegment(text: string, start: number): void {
    shape.length = folder.fold(text, start);
    later.count = hashNgrams(folder.codes, rows, shape);
    later.sums.fill(0);
    accumulate(packed, rows, later);
  }

  function keepMaximum(columns: Columns, out: Float32Array): void {
    const factor = lengthFactor(earlier.count + later.count);
    for (let head = 0; head < columns.column.length; head++) {
      const column = columns.column[head] as number;
      const sum = (earlier.sums[column] as number) + (later.sums[column] as number);
      const score = sum * factor * (columns.scale[head] as number) + (columns.bias[head] as number);
      if (score > (out[head] as number)) out[head] = score;
    }
  }

  function score(text: string, role: Role, out: Float32Array): void {
    const columns = heads[role];
    out.fill(Number.NEGATIVE_INFINITY, 0, columns.column.length);
    earlier.count = 0;
    earlier.sums.fill(0);
    readSegment(text, 0);
    if (folder.next >= text.length) keepMaximum(columns, out);
    while (folder.next < text.length) {
      [earlier, later] = [later, earlier];
      readSegment(text, folder.next);
      keepMaximum(columns, out);
    }
  }

  function bins(text: string, role: Role, out: Uint8Array): void {
    score(text, role, scratch);
    const { cuts } = heads[role];
    for (let head = 0; head < cuts.length; head++) {
      out[head] = binOf(scratch[head] as number, cuts[head] as Float32Array);
    }
  }

  return { version: `${model.trained}.${model.digest.slice(0, 8)}`, categories: categoriesOf, score, bins };
}

type Columns = {
  readonly column: Int32Array;
  readonly scale: Float64Array;
  readonly bias: Float64Array;
  readonly cuts: readonly Float32Array[];
};

function headsOf(model: DetectorModel, role: Role): Columns {
  const heads = categoriesOf(role).map((category) =>
    model.heads.find((head) => head.role === role && head.category === category),
  ) as Head[];
  return {
    column: Int32Array.from(heads, (head) => head.column),
    scale: Float64Array.from(heads, (head) => head.scale),
    bias: Float64Array.from(heads, (head) => head.bias),
    cuts: heads.map((head) => Float32Array.from(head.cuts.slice(0, SCORE_BINS - 1))),
  };
}
