import type { IndicatorCard } from "@balise/preparedness";
import type { Words } from "../words/words.js";
import { type Reading, readingOf } from "./reading.js";

type Unit = IndicatorCard["unit"];

/** “per 10,000 user messages”. */
export function unitWords(unit: Unit, { t, number }: Words): string {
  const of = unit.of === "assistant_message" ? "assistant" : "user";
  return t(`unit.${of}`, { per: number(unit.per) });
}

/** The figure and its interval as they are read aloud or put in a table; why there is none where there is none. */
export function readingWords(reading: Reading, words: Words): string {
  const { t, number, interval } = words;
  switch (reading.state) {
    case "withheld":
      return t("estimate.withheld", { count: reading.minimumUsers });
    case "no_usage":
      return t("estimate.noUsage");
    default: {
      const { value, lower, upper, decimals } = reading;
      return `${number(value, decimals)} ${interval(lower, upper, decimals)}`;
    }
  }
}

/** What the figure of an indicator rests on: reviewed texts, or the plain statement that there are none. */
export function basisWords(card: Pick<IndicatorCard, "current">, { t, number }: Words): string {
  const { current } = card;
  if (current.state === "estimated")
    return t("estimate.reviewed", { count: current.reviewed, shown: number(current.reviewed) });
  if (current.state === "screening_only") return t("estimate.screeningOnly");
  return "";
}

/** The accessible name of an indicator's figure. */
export function figureLabel(card: IndicatorCard, words: Words): string {
  const { t, language } = words;
  return t("figure.label", {
    name: card.name[language],
    reading: readingWords(readingOf(card.current, card.unit.per), words),
    unit: unitWords(card.unit, words),
    basis: basisWords(card, words),
  });
}
