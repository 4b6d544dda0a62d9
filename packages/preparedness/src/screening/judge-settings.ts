import { type Problem, problem } from "../problems/index.js";
import type { Budget, Prices } from "./budget.js";

/** How a judge is reached and what it may use. The key is not among it, so that no log of settings holds it. */
export interface JudgeSettings {
  /** Base URL of an OpenAI-compatible endpoint, such as `http://127.0.0.1:8000/v1`. */
  readonly url: string;
  readonly model: string;
  /** The lowest bin that goes to the judge. */
  readonly from: number;
  /** Milliseconds that one question may take, its retries included. */
  readonly milliseconds: number;
  readonly budget: Budget;
  readonly prices: Prices | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What holds where nothing is set. The bin is above 99.5 % of benign text. */
export const JUDGE_DEFAULTS = { from: 7, seconds: 20, calls: 1000, tokens: 2_000_000 } as const;

const HIGHEST_BIN = 9;
const LOOPBACK = /^http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(\/|$)/i;
const ADDRESS = /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/i;

/**
 * Reads the judge's settings from the environment: BALISE_JUDGE_URL and _MODEL, which must be there; _FROM, _SECONDS,
 * _CALLS, _TOKENS and _MONEY a day; _PRICE_IN and _PRICE_OUT per million tokens.
 *
 * @returns a problem that names the variable: one that is missing, not a number of its range, an address in clear text
 *   to another machine, or a budget of money without prices
 */
export function readJudgeSettings(environment: Environment): JudgeSettings | Problem {
  const said = (name: string) => environment[`BALISE_JUDGE_${name}`]?.trim() || undefined;
  const [url, model] = [said("URL"), said("MODEL")];
  if (url === undefined) return problem("judge_not_configured", { setting: "BALISE_JUDGE_URL" });
  if (model === undefined) return problem("judge_not_configured", { setting: "BALISE_JUDGE_MODEL" });
  if (!ADDRESS.test(url)) return wrong("URL", "not_an_address");
  if (!url.toLowerCase().startsWith("https:") && !LOOPBACK.test(url)) return wrong("URL", "in_clear_text");
  const numbers: Record<string, number | undefined> = {};
  for (const [name, { whole, least, most }] of Object.entries(RANGES)) {
    const text = said(name);
    if (text === undefined) continue;
    const number = (whole ? /^\d+$/ : /^\d+(\.\d+)?$/).test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most)) return wrong(name, "not_in_range");
    numbers[name] = number;
  }
  const { PRICE_IN: input, PRICE_OUT: output, MONEY: money } = numbers;
  for (const [name, price] of [
    ["PRICE_IN", input],
    ["PRICE_OUT", output],
  ] as const) {
    const asked = money !== undefined || input !== undefined || output !== undefined;
    if (asked && price === undefined) {
      return problem("judge_not_configured", { setting: `BALISE_JUDGE_${name}` });
    }
  }
  const { from, seconds, calls, tokens } = JUDGE_DEFAULTS;
  return {
    ...{ url, model, from: numbers.FROM ?? from, milliseconds: (numbers.SECONDS ?? seconds) * 1000 },
    budget: { calls: numbers.CALLS ?? calls, tokens: numbers.TOKENS ?? tokens, money },
    prices: input === undefined || output === undefined ? undefined : { input, output },
  };
}

const RANGES = {
  FROM: { whole: true, least: 0, most: HIGHEST_BIN },
  SECONDS: { whole: false, least: 0.1, most: 600 },
  CALLS: { whole: true, least: 0, most: 1e9 },
  TOKENS: { whole: true, least: 0, most: 1e12 },
  MONEY: { whole: false, least: 0, most: 1e9 },
  PRICE_IN: { whole: false, least: 0, most: 1e6 },
  PRICE_OUT: { whole: false, least: 0, most: 1e6 },
} as const;

function wrong(name: string, reason: string): Problem {
  return problem("invalid_field", { field: `BALISE_JUDGE_${name}`, reason });
}
