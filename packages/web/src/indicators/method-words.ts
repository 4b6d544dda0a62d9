import type { WordKey } from "../words/key.js";
import type { Words } from "../words/words.js";

/** The methods that the station names, each with the words that say what it does. */
const METHODS = new Map<string, WordKey>(
  Object.entries({
    wilson: "method.wilson",
    "clopper-pearson": "method.clopperPearson",
    jeffreys: "method.jeffreys",
    "lang-reiczigel": "method.langReiczigel",
    "quarter-count": "method.quarterCount",
    "stratified-wald": "method.stratifiedWald",
    "poisson-cusum-llr": "method.poissonCusum",
  } satisfies Record<string, WordKey>),
);

/** What a method does, in the reader's language; its own name where the words do not know it. */
export function methodWords(method: string, { t }: Words): string {
  const key = METHODS.get(method);
  return key === undefined ? method : t(key);
}
