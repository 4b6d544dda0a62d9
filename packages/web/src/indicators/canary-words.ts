import type { CheckedShare, CorrectedRate, IndicatorPage } from "@balise/preparedness";
import { decimalsFor } from "../words/numbers.js";
import type { Words } from "../words/words.js";
import { unitWords } from "./estimate-words.js";
import { methodWords } from "./method-words.js";

/** “0.71 [0.51–0.85], 17 of 24”. */
export function canaryShareWords(share: CheckedShare, { t, number, interval }: Words): string {
  return t("canaries.share", {
    ...{ value: number(share.estimate, 2), interval: interval(share.lower, share.upper, 2) },
    ...{ correct: number(share.correct), total: number(share.total) },
  });
}

/** The corrected rate with its interval, unit and method; why there is none where it is refused. */
export function correctedWords(corrected: CorrectedRate, unit: IndicatorPage["unit"], words: Words): string {
  const { t, number, interval, percent } = words;
  switch (corrected.state) {
    case "corrected": {
      const [value, lower, upper] = [corrected.estimate, corrected.lower, corrected.upper].map(
        (share) => share * unit.per,
      ) as [number, number, number];
      const decimals = decimalsFor(upper - lower);
      return t("canaries.corrected.rate", {
        ...{ value: number(value, decimals), interval: interval(lower, upper, decimals) },
        ...{ unit: unitWords(unit, words), method: methodWords(corrected.method, words) },
        level: percent(corrected.level),
      });
    }
    case "uninformative":
      return t("canaries.refused.uninformative", {
        sensitivity: number(corrected.sensitivity, 2),
        specificity: number(corrected.specificity, 2),
      });
    case "other_detector":
      return t("canaries.refused.otherDetector", {
        tried: corrected.tried,
        counted: corrected.counted.join(", "),
      });
  }
}
