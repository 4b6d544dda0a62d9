import { COLUMNS } from "../../src/accumulate.js";
import { FLAG_BIN } from "../../src/bins.js";
import { categoriesOf } from "../../src/categories.js";
import { createDetector } from "../../src/detector.js";
import { rank, type Scored } from "../../src/evaluation/ranking.js";
import type { DetectorModel } from "../../src/model.js";
import { CORPUS } from "../../src/training/corpus.js";
import { isDevelopment } from "../../src/training/development.js";
import type { Example } from "../../src/training/example.js";

/** How a category fares on sentences of the written corpus whose patterns were kept from training. */
export type DevelopmentLine = {
  readonly category: string;
  readonly lang: "en" | "fr";
  readonly positives: number;
  readonly negatives: number;
  readonly auprc: number;
  /** Share of the positives, and of the negatives, in the bins that the library flags: 7 and above. */
  readonly found: number;
  readonly wrong: number;
};

type Kept = Scored & { readonly flagged: boolean };

/** Every category and language for which the corpus has sentences of both kinds among those kept for development. */
export function developmentLines(model: DetectorModel, examples: readonly Example[]): DevelopmentLine[] {
  const written = examples.filter((one) => one.source === CORPUS && isDevelopment(one));
  const kept = keptScores(model, written);
  return [...kept].flatMap(([key, list]) => {
    const [category = "", lang] = key.split(" ");
    const { positives, negatives, auprc } = rank(list);
    if (auprc === undefined || (lang !== "en" && lang !== "fr")) return [];
    const flagged = (positive: boolean) =>
      list.filter((one) => one.flagged && one.positive === positive).length;
    const [found, wrong] = [flagged(true) / positives, flagged(false) / negatives];
    return [{ category, lang, positives, negatives, auprc, found, wrong }];
  });
}

function keptScores(model: DetectorModel, examples: readonly Example[]): Map<string, Kept[]> {
  const detector = createDetector(model);
  const scores = new Float32Array(COLUMNS);
  const bins = new Uint8Array(COLUMNS);
  const byKey = new Map<string, Kept[]>();
  for (const { text, role, lang, labels } of examples) {
    detector.score(text, role, scores);
    detector.binsOf(scores, role, bins);
    for (const [at, category] of categoriesOf(role).entries()) {
      if ((labels[at] as number) < 0) continue;
      const key = `${category} ${lang}`;
      const list = byKey.get(key) ?? [];
      list.push({
        score: scores[at] as number,
        positive: labels[at] === 1,
        flagged: (bins[at] as number) >= FLAG_BIN,
      });
      byKey.set(key, list);
    }
  }
  return byKey;
}
