import type { CheckedShare, CorrectedRate, IndicatorPage } from "@balise/preparedness";
import type { Words } from "../words/words.js";
import { rateWords } from "./rate-words.js";

/** “0.71 [0.51–0.85], 17 of 24”. */
export function canaryShareWords(share: CheckedShare, { t, number, interval }: Words): string {
  return t("canaries.share", {
    ...{ value: number(share.estimate, 2), interval: interval(share.lower, share.upper, 2) },
    ...{ correct: number(share.correct), total: number(share.total) },
  });
}

/** The corrected rate with its interval, unit and method; why there is none where it is refused. */
export function correctedWords(corrected: CorrectedRate, unit: IndicatorPage["unit"], words: Words): string {
  const { t, number } = words;
  switch (corrected.state) {
    case "corrected":
      return t(
        "canaries.corrected.rate",
        rateWords({ ...corrected, value: corrected.estimate }, unit, words),
      );
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
