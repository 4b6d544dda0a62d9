import type { ConversationReading, IndicatorCard } from "@balise/preparedness";
import type { Speech } from "../command/outcome.js";
import { figure, withInterval } from "../terminal/figures.js";

/**
 * The conversations that crossed the line, as facts: “12 from 2026-09-01 to 2026-11-23 · 1.2 [0.6–2.1] per 10,000 user
 * messages · 98,000 exposed · clopper-pearson · …”; none for an indicator that follows none.
 */
export function conversationFacts(
  reading: ConversationReading | null,
  { per, of }: IndicatorCard["unit"],
  { language, words }: Speech,
): [string, string][] {
  if (reading === null) return [];
  const said = words.indicators.conversations;
  const shown = (value: number) => figure(value, language);
  switch (reading.state) {
    case "no_usage":
      return [[said.crossed, said.noUsage]];
    case "not_followed":
      return [[said.crossed, said.notFollowed]];
    case "withheld":
      return [[said.crossed, words.indicators.withheld(shown(reading.minimumUsers))]];
    case "counted": {
      const { rate, lower, upper, method, exposed, limit, alone } = reading;
      const value = withInterval({ value: rate * per, lower: lower * per, upper: upper * per }, language);
      const unit = words.indicators.unit[of === "assistant_message" ? "assistant_message" : "user_message"];
      const parts = [
        said.count(shown(reading.crossed), reading.from, reading.until),
        `${value} ${unit(shown(per))}`,
        words.indicators.exposed(shown(exposed)),
        method,
        said.limit(shown(limit)),
        said.screening,
        ...(alone ? [said.alone] : []),
      ];
      return [[said.crossed, parts.join(" · ")]];
    }
  }
}
