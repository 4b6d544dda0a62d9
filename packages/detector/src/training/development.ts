import { COLUMNS } from "../accumulate.js";
import { createDetector } from "../detector.js";
import type { DetectorModel, Head, Language } from "../model.js";
import { type CalibrationPoint, plattCalibration } from "./calibrate.js";
import { CORPUS } from "./corpus.js";
import { cutPoints } from "./cuts.js";
import type { Example } from "./example.js";
import { hashText } from "./random.js";

/** Quantiles of fewer texts than these say nothing about one in a hundred. */
const FEWEST = 40;

/**
 * One example in ten, by the hash of its group, is kept for development; of public ordinary requests, which are few
 * and say most of what a service receives, one in two.
 */
export function isDevelopment({ group, source, ordinary }: Example): boolean {
  return hashText(group) % 10 < (ordinary === "request" && source !== CORPUS ? 5 : 1);
}

/** What one head scored on development text. */
type HeadScores = {
  /** Ordinary text, by language, kind, and whether this project wrote it. */
  readonly ordinary: Map<string, number[]>;
  readonly all: Readonly<Record<Language, CalibrationPoint[]>>;
};

/**
 * The heads of a model with their cut points, read from ordinary development text, and their calibrations, from all of
 * it by language. Each kind of ordinary text in each language has its own quantiles and the highest holds, so that a
 * service which receives only one of them is not flagged more often than a bin's edge says.
 */
export function withDevelopment(model: DetectorModel, development: readonly Example[]): Head[] {
  const detector = createDetector(model);
  const out = new Float32Array(COLUMNS);
  const byHead = new Map(model.heads.map((head): [Head, HeadScores] => [head, noScores()]));
  for (const example of development) {
    detector.score(example.text, example.role, out);
    for (const [head, scores] of byHead) {
      if (head.role === example.role) note(scores, example, example.labels[head.column], out[head.column]);
    }
  }
  return [...byHead].map(([head, { ordinary, all }]) => ({
    ...head,
    cuts: cutPoints(enoughOf([...ordinary.values()])),
    calibration: { en: plattCalibration(all.en), fr: plattCalibration(all.fr) },
  }));
}

/** The lists that are long enough, or all where none is. */
function enoughOf(lists: readonly number[][]): readonly number[][] {
  const enough = lists.filter((list) => list.length >= FEWEST);
  return enough.length > 0 ? enough : lists;
}

function noScores(): HeadScores {
  return { ordinary: new Map(), all: { en: [], fr: [] } };
}

function note(scores: HeadScores, example: Example, label = -1, score = 0): void {
  const { lang, ordinary, source } = example;
  if (label < 0) return;
  scores.all[lang].push({ score, positive: label === 1 });
  if (ordinary === null || label === 1) return;
  const kind = `${lang} ${ordinary} ${source === CORPUS}`;
  const list = scores.ordinary.get(kind) ?? [];
  list.push(score);
  scores.ordinary.set(kind, list);
}
