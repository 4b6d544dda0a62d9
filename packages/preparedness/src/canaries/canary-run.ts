import type { Language } from "../problems/index.js";
import type { MessageRole } from "../usage/index.js";
import type { Canary } from "./canary-file.js";

/** How the canaries of one indicator and language fared on one day with one version of the detector. */
export interface CanaryRun {
  /** YYYY-MM-DD in UTC. */
  readonly day: string;
  readonly indicator: string;
  readonly language: Language;
  /** Version of the detector. */
  readonly detector: string;
  /** Texts that the indicator should flag, and how many of them it flagged. */
  readonly positives: number;
  readonly seen: number;
  /** Ordinary texts of the indicator's role, and how many of them it flagged. */
  readonly ordinary: number;
  readonly alarmed: number;
}

/** What of an indicator's definition trying it needs. */
export interface TriedIndicator {
  readonly id: string;
  readonly role: MessageRole;
  readonly categories: readonly string[];
  readonly flag_bin: number;
}

/**
 * Counts how the canaries fared: a run for each indicator and language that has texts it should flag and ordinary
 * texts. Positives of a category that the indicator does not count are left out: they may show what it counts too.
 *
 * @param binOf the bin, 0…9, of a canary for the indicator at a place of `indicators`, by the rule of intake
 */
export function canaryRuns(input: {
  readonly canaries: readonly Canary[];
  readonly indicators: readonly TriedIndicator[];
  readonly binOf: (canary: Canary, place: number) => number;
  readonly day: string;
  readonly detector: string;
}): CanaryRun[] {
  const { canaries, indicators, binOf, day, detector } = input;
  const languages = [...new Set(canaries.map(({ language }) => language))];
  return indicators.flatMap(({ id, role, categories, flag_bin }, place) =>
    languages.flatMap((language) => {
      const own = canaries.filter((canary) => canary.language === language && canary.role === role);
      const positives = own.filter(({ category }) => category !== null && categories.includes(category));
      const ordinary = own.filter(({ category }) => category === null);
      if (positives.length === 0 || ordinary.length === 0) return [];
      const flagged = (texts: readonly Canary[]) =>
        texts.filter((canary) => binOf(canary, place) >= flag_bin).length;
      const counts = { positives: positives.length, seen: flagged(positives) };
      const others = { ordinary: ordinary.length, alarmed: flagged(ordinary) };
      return [{ day, indicator: id, language, detector, ...counts, ...others }];
    }),
  );
}
