import { COLUMNS } from "../../src/accumulate.js";
import { categoriesOf } from "../../src/categories.js";
import { carryScores } from "../../src/conversations/carry-scores.js";
import { conversationStart } from "../../src/conversations/conversation-state.js";
import type { Detector } from "../../src/detector.js";
import type { ExplainTarget } from "../../src/explain/explain.js";
import type { Message } from "./read-conversations.js";

/** What is known after a turn, or of a whole conversation. */
export type Reading = {
  /** Turns of the role: no score at all, to show what length alone tells. */
  readonly turns: number;
  /** The highest raw score of a message: what a detector of single messages has. */
  readonly highest: number;
  /** The raw score of the last message alone. */
  readonly last: number;
  /** What is carried. */
  readonly maximum: number;
  readonly run: number;
  readonly share: number;
  readonly mean: number;
  readonly cusum: number;
};

/** The readings after each turn of a role, in one category. */
export function trace(
  detector: Detector,
  messages: readonly Message[],
  { role, category }: ExplainTarget,
): Reading[] {
  const categories: readonly string[] = categoriesOf(role);
  const at = categories.indexOf(category);
  const scores = new Float32Array(COLUMNS);
  const bins = new Uint8Array(categories.length);
  const readings: Reading[] = [];
  let state = conversationStart();
  let highest = Number.NEGATIVE_INFINITY;
  for (const message of messages) {
    if (message.role !== role) continue;
    detector.score(message.content, role, scores);
    detector.binsOf(scores, role, bins);
    const next = carryScores(state, { role, bins });
    if ("code" in next) throw new Error(next.code);
    state = next;
    const last = scores[at] ?? Number.NaN;
    highest = Math.max(highest, last);
    const { turns, categories: carried } = state[role];
    const own = carried[at];
    if (own === undefined) throw new Error(`no ${category} of ${role}`);
    readings.push({ ...own, turns, highest, last, share: own.over / turns });
  }
  return readings;
}

/** A whole conversation: its share at the end, and of everything else the highest after any turn. */
export function wholeOf(readings: readonly Reading[]): Reading {
  const peak = (key: keyof Reading) => Math.max(...readings.map((reading) => reading[key]));
  return {
    turns: peak("turns"),
    highest: peak("highest"),
    last: readings.at(-1)?.last ?? Number.NaN,
    maximum: peak("maximum"),
    run: peak("run"),
    share: readings.at(-1)?.share ?? Number.NaN,
    mean: peak("mean"),
    cusum: peak("cusum"),
  };
}
