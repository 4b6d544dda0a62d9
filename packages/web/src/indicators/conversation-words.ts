import type { ConversationReading, IndicatorPage, SeriesPoint } from "@balise/preparedness";
import type { Words } from "../words/words.js";
import { rateWords } from "./rate-words.js";

export type CountedConversations = Extract<ConversationReading, { state: "counted" }>;

/** Why there is no figure. */
export function conversationsNone(
  reading: Exclude<ConversationReading, CountedConversations>,
  { t }: Words,
): string {
  if (reading.state === "withheld") return t("estimate.withheld", { count: reading.minimumUsers });
  return t(reading.state === "no_usage" ? "conversations.noUsage" : "conversations.notFollowed");
}

/** “12 conversations, 1 September to 23 November 2026”. */
export function crossedCount({ crossed, from, until }: CountedConversations, words: Words): string {
  const { t, number, day } = words;
  return t("conversations.crossed.count", {
    ...{ count: crossed, shown: number(crossed) },
    ...{ from: day(from, "year"), until: day(until, "year") },
  });
}

/** The rate with its interval, unit and method. */
export function crossedRate(
  reading: CountedConversations,
  unit: IndicatorPage["unit"],
  words: Words,
): string {
  return words.t("conversations.rate.of", rateWords({ ...reading, value: reading.rate }, unit, words));
}

/** The days of the series with the conversations that crossed in the place of the messages that were flagged. */
export function crossedSeries(series: readonly SeriesPoint[], { days }: CountedConversations): SeriesPoint[] {
  const crossed = new Map(days.map((one) => [one.day, one.crossed]));
  return series.map((point) => ({ ...point, flagged: crossed.get(point.day) ?? null }));
}
