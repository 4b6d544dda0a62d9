import { COLUMNS } from "../accumulate.js";
import { BIN_EDGES, FLAG_BIN } from "../bins.js";
import { type Category, categoriesOf, type Role } from "../categories.js";
import { createDetector, type Detector } from "../detector.js";
import type { DetectorModel } from "../model.js";

/** A row of a labelled file: a person's text or an assistant's answer. */
export type LabelledRow = {
  readonly text?: string;
  readonly response?: string;
  readonly labels: Readonly<Record<string, number>>;
};

/** What a model says of a row, by label. */
export type Reading = {
  /** On one scale: 0 at the median of ordinary text, 1 at its 99 % quantile. */
  readonly scores: ReadonlyMap<string, number>;
  /** Which labels stand above 99.5 % of ordinary text, where the library's indicators flag. */
  readonly flagged: ReadonlySet<string>;
};

/** Labels of no one category: the soft maximum of the categories of harm answers for them. */
const COMBINED = ["any", "hazard_request"];
/** States of a person, and not harm that a text does or asks for. */
const STATES: ReadonlySet<string> = new Set(["distress", "delusion", "reliance"] satisfies Category[]);
/** How close the soft maximum is to the highest: two categories that agree say more than one alone. */
const SHARPNESS = 4;
const HIGH = BIN_EDGES.indexOf(0.99);

export function isMentalHealth(label: string): boolean {
  return STATES.has(label) || label === "self_harm";
}

/**
 * A reader of rows with a model's heads and cut points.
 *
 * @param score what gives the raw scores: left out, the detector of the model
 */
export function rowReader(
  model: DetectorModel,
  score: Detector["score"] = createDetector(model).score,
): (row: Pick<LabelledRow, "text" | "response">) => Reading {
  const out = new Float32Array(COLUMNS);
  const cutsOf = new Map(model.heads.map(({ role, category, cuts }) => [`${role} ${category}`, cuts]));

  return ({ text, response }) => {
    const role: Role = text === undefined ? "assistant" : "user";
    score(text ?? response ?? "", role, out);
    const scores = new Map<string, number>();
    const flagged = new Set<string>();
    for (const [at, category] of categoriesOf(role).entries()) {
      const cuts = cutsOf.get(`${role} ${category}`) ?? [];
      const raw = out[at] as number;
      const median = cuts[0] as number;
      scores.set(category, (raw - median) / ((cuts[HIGH] as number) - median));
      if (raw > (cuts[FLAG_BIN - 1] as number)) flagged.add(category);
    }
    combine(scores, flagged);
    return { scores, flagged };
  };
}

function combine(scores: Map<string, number>, flagged: Set<string>): void {
  const harms = [...scores].filter(([name]) => !STATES.has(name)).map(([, score]) => score);
  const harm = [...flagged].some((name) => !STATES.has(name));
  for (const name of COMBINED) {
    scores.set(name, softMaximum(harms));
    if (harm) flagged.add(name);
  }
}

/** log Σ exp(k x) / k, counted from the highest, so that nothing overflows. */
function softMaximum(values: readonly number[]): number {
  const highest = Math.max(...values);
  const sum = values.reduce((total, value) => total + Math.exp(SHARPNESS * (value - highest)), 0);
  return highest + Math.log(sum) / SHARPNESS;
}
