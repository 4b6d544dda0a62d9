import { COLUMNS } from "../accumulate.js";
import type { Role } from "../categories.js";
import { Folder } from "../fold.js";
import { plainKernel } from "../kernel/plain-kernel.js";
import type { DetectorModel } from "../model.js";
import { roleReader, type WindowSums, windowSums } from "../role-reader.js";

/** A window: the one or two segments that it spans, [start, end) in UTF-16 units, and its raw score. */
export type ScoredWindow = {
  readonly segments: readonly (readonly [number, number])[];
  readonly score: number;
};

/** Finds the windows that a detector of the model takes its scores from. */
export type WindowFinder = {
  /** The window with the highest score of a category, the first of equal ones, and whether the text may hide a word. */
  find(text: string): { readonly window: ScoredWindow; readonly hiding: boolean };
};

/** @param head place of the category among those of the role */
export function windowFinder(model: DetectorModel, role: Role, head: number): WindowFinder {
  const kernel = plainKernel(model.roles);
  const folder = new Folder(kernel.bytes);
  const { raise } = roleReader(model, role);
  const out = new Float32Array(COLUMNS);

  function read(text: string, start: number): { segment: readonly [number, number]; sums: WindowSums } {
    const counts = kernel.sum(role, folder.fold(text, start), 0);
    const sums = { sums: kernel.sums[0].slice(), all: counts >>> 16, telling: counts & 0xffff };
    return { segment: [start, folder.next], sums };
  }

  function scoreOf(earlier: WindowSums, later: WindowSums): number {
    out.fill(Number.NEGATIVE_INFINITY);
    raise(earlier, later, out);
    return out[head] as number;
  }

  function find(text: string): { window: ScoredWindow; hiding: boolean } {
    let earlier = read(text, 0);
    let hiding = folder.hiding;
    let window: ScoredWindow | undefined;
    while (folder.next < text.length) {
      const later = read(text, folder.next);
      hiding ||= folder.hiding;
      const score = scoreOf(earlier.sums, later.sums);
      if (window === undefined || score > window.score) {
        window = { segments: [earlier.segment, later.segment], score };
      }
      earlier = later;
    }
    window ??= { segments: [earlier.segment], score: scoreOf(windowSums(), earlier.sums) };
    return { window, hiding };
  }

  return { find };
}
