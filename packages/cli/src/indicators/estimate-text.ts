import type { Estimate, IndicatorCard } from "@balise/preparedness";
import type { Speech } from "../command/outcome.js";
import { figure, withInterval } from "../terminal/figures.js";

type Unit = IndicatorCard["unit"];

/**
 * An estimate with its interval, unit, denominator and method, or the plain statement why there is none:
 * “2.1 [1.4–3.0] per 10,000 user messages · 85,012 exposed · 412 reviewed · quarter-count”.
 */
export function estimateText(estimate: Estimate, unit: Unit, { language, words }: Speech): string {
  const said = words.indicators;
  const shown = (value: number) => figure(value, language);
  const per = said.unit[unit.of === "assistant_message" ? "assistant_message" : "user_message"](
    shown(unit.per),
  );
  const scaled = (value: number) => {
    const { lower, upper } = estimate as { lower: number; upper: number };
    return withInterval(
      { value: value * unit.per, lower: lower * unit.per, upper: upper * unit.per },
      language,
    );
  };
  switch (estimate.state) {
    case "estimated": {
      const { exposed, reviewed, method, coverage } = estimate;
      const basis = [said.exposed(shown(exposed)), said.reviewed(shown(reviewed)), method];
      if (coverage !== "kept") basis.push(said.coverage[coverage]);
      return [`${scaled(estimate.estimate)} ${per}`, ...basis].join(" · ");
    }
    case "screening_only": {
      const { exposed, flagged, method, screeningRate } = estimate;
      const basis = [said.exposed(shown(exposed)), said.flagged(shown(flagged)), method, said.screeningOnly];
      return [`${scaled(screeningRate)} ${per}`, ...basis].join(" · ");
    }
    case "withheld":
      return said.withheld(shown(estimate.minimumUsers));
    case "no_usage":
      return said.noUsage;
  }
}
