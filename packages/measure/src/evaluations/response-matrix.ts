import { type MeasureProblem, problem } from "../problem.js";
import { countProblem } from "../validation.js";

/** Results of models (rows) on items (columns), row by row; a cell without trials is missing. */
export interface ResponseMatrix {
  readonly models: number;
  readonly items: number;
  readonly correct: Float64Array;
  readonly trials: Float64Array;
}

/** The same of one model. */
export type ModelResults = Pick<ResponseMatrix, "correct" | "trials">;

export interface Responses {
  /** `correct[m][i]`: how often model m was right on item i; null where it was not tried. */
  readonly correct: readonly (readonly (number | null)[])[];
  /** Trials of each cell, 1 by default; 0 is missing too. */
  readonly trials?: readonly (readonly number[])[];
}

/** Two parameters for each of fewer items cannot be told apart. */
const FEWEST = 3;

/** Checks and arranges the results; its problems are those of `twoParameterIrt`. */
export function responseMatrix(responses: Responses): ResponseMatrix | MeasureProblem {
  const models = responses.correct.length;
  const items = responses.correct[0]?.length ?? 0;
  const found = shapeProblem(responses, models, items);
  if (found) return found;
  const correct = new Float64Array(models * items);
  const trials = new Float64Array(models * items);
  for (const [model, row] of responses.correct.entries()) {
    for (const [item, right] of row.entries()) {
      const tried = right === null ? 0 : (responses.trials?.[model]?.[item] ?? 1);
      const bad = countProblem(tried, "trials", model) ?? countProblem(right ?? 0, "correct", model);
      if (bad) return bad;
      if ((right ?? 0) > tried) return problem("more_than_total", "correct", model);
      correct[model * items + item] = right ?? 0;
      trials[model * items + item] = tried;
    }
  }
  const matrix = { models, items, correct, trials };
  return emptyModelProblem(matrix) ?? flatItemProblem(matrix) ?? matrix;
}

function shapeProblem(responses: Responses, models: number, items: number): MeasureProblem | undefined {
  if (models === 0 || items === 0) return problem("empty", "correct");
  if (responses.trials && responses.trials.length !== models) return problem("length_mismatch", "trials");
  for (const [model, row] of responses.correct.entries()) {
    if (row.length !== items) return problem("length_mismatch", "correct", model);
    const trials = responses.trials?.[model] ?? row;
    if (trials.length !== items) return problem("length_mismatch", "trials", model);
  }
  return models < FEWEST || items < FEWEST ? problem("too_few", "correct") : undefined;
}

function emptyModelProblem({ models, items, trials }: ResponseMatrix): MeasureProblem | undefined {
  for (let model = 0; model < models; model++) {
    const row = trials.subarray(model * items, (model + 1) * items);
    if (row.every((tried) => tried === 0)) return problem("empty", "correct.models", model);
  }
  return undefined;
}

/** An item that every model, or none, has right has no finite difficulty. */
function flatItemProblem({ models, items, correct, trials }: ResponseMatrix): MeasureProblem | undefined {
  for (let item = 0; item < items; item++) {
    let [right, tried] = [0, 0];
    for (let model = 0; model < models; model++) {
      right += correct[model * items + item] ?? 0;
      tried += trials[model * items + item] ?? 0;
    }
    if (tried === 0) return problem("empty", "correct.items", item);
    if (right === 0 || right === tried) return problem("separated", "correct.items", item);
  }
  return undefined;
}

export function resultsOf({ items, correct, trials }: ResponseMatrix, model: number): ModelResults {
  const [from, to] = [model * items, (model + 1) * items];
  return { correct: correct.subarray(from, to), trials: trials.subarray(from, to) };
}
