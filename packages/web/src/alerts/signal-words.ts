import type { Signal } from "@balise/preparedness";
import type { Words } from "../words/words.js";
import { signalFigures } from "./signal-figures.js";

/** A signal in short: “71 flagged where 43 were expected”. */
export function signalShort({ observed, expected }: Signal, { t, number }: Words): string {
  return t("alert.signal.short", { observed: number(observed), expected: number(expected) });
}

/** What fired and why, in two sentences. */
export function signalSentence(signal: Signal, { t, number, day }: Words): string {
  const { ratio, days } = signalFigures(signal);
  const counted = {
    count: days,
    onset: day(signal.onset, "long"),
    day: day(signal.day, "long"),
    observed: number(signal.observed),
    expected: number(signal.expected),
    exposed: number(signal.exposed),
  };
  const [seen, times] = [
    t("alert.why.counted", counted),
    ratio === null ? "" : t("alert.why.ratio", { ratio: number(ratio, 1) }),
  ];
  const passed = t("alert.why.statistic", {
    statistic: number(signal.statistic, 1),
    limit: number(signal.limit, 1),
  });
  return `${seen}${times}. ${passed}`;
}
