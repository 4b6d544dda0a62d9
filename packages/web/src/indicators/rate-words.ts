import type { IndicatorPage } from "@balise/preparedness";
import { decimalsFor } from "../words/numbers.js";
import type { Words } from "../words/words.js";
import { unitWords } from "./estimate-words.js";
import { methodWords } from "./method-words.js";

/** A share of messages with its interval. */
export interface Rate {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly method: string;
}

/** What a sentence about a rate needs: the figure and its interval per unit, the unit, the level and the method. */
export function rateWords(rate: Rate, unit: IndicatorPage["unit"], words: Words) {
  const { number, interval, percent } = words;
  const [value, lower, upper] = [rate.value, rate.lower, rate.upper].map((share) => share * unit.per) as [
    number,
    number,
    number,
  ];
  const decimals = decimalsFor(upper - lower);
  return {
    ...{ value: number(value, decimals), interval: interval(lower, upper, decimals) },
    ...{ unit: unitWords(unit, words), method: methodWords(rate.method, words) },
    level: percent(rate.level),
  };
}
