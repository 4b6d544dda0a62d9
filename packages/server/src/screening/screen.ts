import { type Detector, FLAG_BIN, SCORE_BINS } from "@balise/detector";
import { type DetectorFinding, MESSAGE_ROLES, type MessageRole } from "@balise/preparedness";
import { type FollowedConversation, followConversation } from "./follow.js";
import { languagesOf } from "./languages-of.js";

/** The highest bin: above 99.9 % of benign text. */
export const HIGHEST_BIN = SCORE_BINS - 1;

/** Where a text is flagged that nobody says another bin of: above 99.5 % of benign text. */
export const DEFAULT_FLAG_BIN = FLAG_BIN;

export interface ScreenedAs {
  readonly role: MessageRole;
  /**
   * Language of the text. Left out, or `und`, it is told from the text; where it cannot be, the lower of the
   * probabilities in the detector's languages is given, and none where one of them is missing.
   */
  readonly locale: string | undefined;
  /** The lowest bin that is told; 0 tells every category. */
  readonly from: number;
}

/** Reads texts in this process, one at a time: nothing leaves it, nothing is kept. */
export interface Screen {
  /** Version of the detector. */
  readonly version: string;
  /** What stands at or above a bin, in the detector's order of the role's categories. */
  findings(text: string, as: ScreenedAs): readonly DetectorFinding[];
  /** Opens a conversation whose user messages are followed. */
  conversation(): FollowedConversation;
}

export function screenOf(detector: Detector): Screen {
  const room = Math.max(...MESSAGE_ROLES.map((role) => detector.categories(role).length));
  const bins = new Uint8Array(room);
  const scores = new Float32Array(room);

  function probabilities(text: string, role: MessageRole, locale: string | undefined): (number | null)[] {
    const byLanguage = languagesOf(locale, text).map((language) =>
      detector.probabilities(scores, role, language),
    );
    return detector
      .categories(role)
      .map((_, place) => lowestOf(byLanguage.map((each) => each[place] ?? null)));
  }

  const { version } = detector;
  return {
    version,
    conversation: () => followConversation(detector),
    findings(text, { role, locale, from }) {
      detector.score(text, role, scores);
      detector.binsOf(scores, role, bins);
      const categories = detector.categories(role);
      if (categories.every((_, place) => binAt(place) < from)) return [];
      const likely = probabilities(text, role, locale);
      return categories.flatMap((category, place) => {
        const bin = binAt(place);
        return bin < from
          ? []
          : [{ tier: "detector", version, category, bin, probability: likely[place] ?? null }];
      });
    },
  };

  function binAt(place: number): number {
    return bins[place] as number;
  }
}

/** The lowest of the probabilities; null when there is none, or when one of them is not known. */
function lowestOf(probabilities: readonly (number | null)[]): number | null {
  let lowest: number | null = null;
  for (const probability of probabilities) {
    if (probability === null) return null;
    if (lowest === null || probability < lowest) lowest = probability;
  }
  return lowest;
}
