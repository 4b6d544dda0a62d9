import type { CanaryReading, IndicatorCard } from "@balise/preparedness";
import type { Speech } from "../command/outcome.js";
import { figure, withInterval } from "../terminal/figures.js";

type Share = CanaryReading["sensitivity"];

/**
 * What the canaries say of an indicator's screen, as facts: “0.71 (0.51–0.85), 17 of 24” in all and by language, the
 * rate corrected for it or why it is refused, and the day and the version of the detector.
 */
export function canaryFacts(
  canaries: CanaryReading | null,
  unit: IndicatorCard["unit"],
  { language, words }: Speech,
): [string, string][] {
  const said = words.indicators.canaries;
  if (canaries === null) return [[said.sensitivity, said.none]];
  const { day, detector, languages, fallen, corrected } = canaries;
  const shown = (value: number) => figure(value, language, 2);
  const share = (of: Share) =>
    said.share(
      `${shown(of.estimate)} (${shown(of.lower)}–${shown(of.upper)})`,
      figure(of.correct, language),
      figure(of.total, language),
    );
  const all = (of: "sensitivity" | "specificity") =>
    [share(canaries[of]), ...languages.map((one) => said.in[one.language](share(one[of])))].join(" · ");
  return [
    [said.sensitivity, `${all("sensitivity")} · ${said.run(day, detector)}`],
    [said.specificity, all("specificity")],
    ...(fallen === null
      ? []
      : [
          [said.fallen, said.fallenFrom(share(fallen.sensitivity), fallen.detector, fallen.day)] as [
            string,
            string,
          ],
        ]),
    ...(corrected === null
      ? []
      : [[said.corrected, correctedText(corrected, unit, { language, words })] as [string, string]]),
  ];
}

function correctedText(
  corrected: NonNullable<CanaryReading["corrected"]>,
  { per, of }: IndicatorCard["unit"],
  { language, words }: Speech,
): string {
  const said = words.indicators.canaries;
  switch (corrected.state) {
    case "corrected": {
      const { estimate, lower, upper, method } = corrected;
      const value = withInterval({ value: estimate * per, lower: lower * per, upper: upper * per }, language);
      const role = of === "assistant_message" ? "assistant_message" : "user_message";
      return [`${value} ${words.indicators.unit[role](figure(per, language))}`, method, said.bound].join(
        " · ",
      );
    }
    case "uninformative":
      return said.uninformative(
        figure(corrected.sensitivity, language, 2),
        figure(corrected.specificity, language, 2),
      );
    case "other_detector":
      return said.otherDetector(corrected.tried, corrected.counted.join(", "));
  }
}
