import { COLUMNS } from "./accumulate.js";
import { binOf, SCORE_BINS } from "./bins.js";
import { probabilityOf } from "./calibration.js";
import { type Category, categoriesOf, type ResponseCategory, type Role } from "./categories.js";
import { Folder } from "./fold.js";
import type { Kernel } from "./kernel/kernel.js";
import { plainKernel } from "./kernel/plain-kernel.js";
import { wasmKernel } from "./kernel/wasm-kernel.js";
import type { DetectorModel, Language } from "./model.js";
import { plainView } from "./plain-view.js";
import { roleReader, type WindowSums } from "./role-reader.js";

/** Scores text in this process. One instance serves one thread; it keeps no text and allocates none. */
export type Detector = {
  /** Day of the training data and start of the content hash, such as `2026-11-23.ab12cd34`. */
  readonly version: string;
  /** What sums the weights: WebAssembly where the engine has its SIMD. Both give the same scores, bit for bit. */
  readonly kernel: "wasm" | "plain";
  /** The categories of a role, in the order of `score` and `bins`. */
  categories(role: Role): readonly (Category | ResponseCategory)[];
  /**
   * Writes one raw score per category: the highest over windows of about 320 characters, and over a second view
   * where the text may hide a word (see `plainView`). A raw score orders texts within one category; it is not a
   * probability.
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
  /**
   * Writes the bins of scores that `score` has given: for whoever wants both, the text is read once.
   *
   * @param out room for as many bytes as the role has categories
   */
  binsOf(scores: Float32Array, role: Role, out: Uint8Array): void;
  /**
   * The scores as probabilities that a development text with such a score was positive, by category; null where the
   * model has no calibration for the language. They hold for the mixture of texts of the development data, not at
   * the prevalence of a service.
   */
  probabilities(scores: Float32Array, role: Role, language: Language): (number | null)[];
};

/** What a kernel summed over a segment, and which of its two places it is in. */
type SegmentSums = WindowSums & { readonly place: 0 | 1 };

/** A detector that reads the weights of a model; `plain` keeps it from WebAssembly. */
export function createDetector(model: DetectorModel, options: { readonly kernel?: "plain" } = {}): Detector {
  const compiled = options.kernel === "plain" ? null : wasmKernel(model.roles);
  const kernel: Kernel = compiled ?? plainKernel(model.roles);
  const folder = new Folder(kernel.bytes);
  const { networks } = kernel;
  const readers = {
    user: roleReader(model, "user", networks.user),
    assistant: roleReader(model, "assistant", networks.assistant),
  };
  const cuts = {
    user: readers.user.heads.map((head) => Float32Array.from(head.cuts.slice(0, SCORE_BINS - 1))),
    assistant: readers.assistant.heads.map((head) => Float32Array.from(head.cuts.slice(0, SCORE_BINS - 1))),
  };
  const scratch = new Float32Array(COLUMNS);
  let earlier: SegmentSums = { sums: kernel.sums[0], place: 0, all: 0, telling: 0 };
  let later: SegmentSums = { sums: kernel.sums[1], place: 1, all: 0, telling: 0 };
  let hiding = false;

  function readSegment(text: string, start: number, role: Role): void {
    const counts = kernel.sum(role, folder.fold(text, start), later.place);
    hiding ||= folder.hiding;
    later.all = counts >>> 16;
    later.telling = counts & 0xffff;
  }

  function raiseByWindows(text: string, role: Role, out: Float32Array): void {
    const { raise } = readers[role];
    earlier.sums.fill(0);
    earlier.all = 0;
    earlier.telling = 0;
    readSegment(text, 0, role);
    if (folder.next >= text.length) raise(earlier, later, out);
    while (folder.next < text.length) {
      [earlier, later] = [later, earlier];
      readSegment(text, folder.next, role);
      raise(earlier, later, out);
    }
  }

  function score(text: string, role: Role, out: Float32Array): void {
    out.fill(Number.NEGATIVE_INFINITY, 0, readers[role].heads.length);
    hiding = false;
    raiseByWindows(text, role, out);
    if (hiding) raiseByWindows(plainView(text), role, out);
  }

  function bins(text: string, role: Role, out: Uint8Array): void {
    score(text, role, scratch);
    binsOf(scratch, role, out);
  }

  function binsOf(scores: Float32Array, role: Role, out: Uint8Array): void {
    const edges = cuts[role];
    for (let head = 0; head < edges.length; head++) {
      out[head] = binOf(scores[head] as number, edges[head] as Float32Array);
    }
  }

  return {
    version: `${model.trained}.${model.digest.slice(0, 8)}`,
    kernel: compiled === null ? "plain" : "wasm",
    categories: categoriesOf,
    score,
    bins,
    binsOf,
    probabilities: (scores, role, language) =>
      readers[role].heads.map((head, at) => probabilityOf(scores[at] ?? 0, head.calibration[language])),
  };
}
