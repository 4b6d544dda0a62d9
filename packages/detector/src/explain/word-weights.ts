import { COLUMNS } from "../accumulate.js";
import { lengthFactor } from "../length.js";
import type { Head, RoleModel } from "../model.js";
import { networkRunner } from "../network/network.js";
import type { WordNgrams } from "./word-ngrams.js";

/** What a word adds to the score of its window, in raw score: by the linear part and by the network. */
export type WordWeight = {
  readonly start: number;
  readonly end: number;
  readonly linear: number;
  readonly network: number;
};

/**
 * What each word of a window adds to a head's score. The linear part is exact: a word has the weights of its own
 * n-grams and half of each pair that it stands in, so that all words and the bias sum to the linear score. The
 * network is not a sum: a word has the output with every word less the output without the n-grams it stands in
 * (occlusion). The length of the window is held as it is, else a word without meaning would weigh for being long.
 *
 * Zeiler, M. D. and Fergus, R. (2014), Visualizing and understanding convolutional networks, ECCV, LNCS 8689,
 * 818–833; Li, J., Monroe, W. and Jurafsky, D. (2016), Understanding neural networks through representation
 * erasure, arXiv 1612.08220.
 *
 * @param segments the words of the window's one or two segments; pairs do not reach from one to the other
 */
export function wordWeights(
  segments: readonly (readonly WordNgrams[])[],
  head: Head,
  model: RoleModel,
): WordWeight[] {
  const words = segments.flat();
  const factor = lengthFactor(count(words, "all")) * head.scale * (1 - head.blend);
  const share = lengthFactor(count(words, "telling"));
  const total = new Float64Array(COLUMNS);
  for (const { telling } of words) addMeanings(total, telling, model);
  const outputOf = networkOutput(model, head, share);
  const whole = outputOf(total);
  return segments.flatMap((segment) =>
    segment.map(({ word, all, telling }, at) => {
      const next = segment[at + 1];
      const own = all.map((hash) => linearWeight(hash, head, model));
      const pair = (at === 0 ? 0 : own.at(-1)) ?? 0;
      const nextPair = next === undefined ? 0 : linearWeight(next.all.at(-1) ?? 0, head, model);
      const sum = own.reduce((a, b) => a + b, 0) - pair / 2 + nextPair / 2;
      const without = total.slice();
      addMeanings(without, next === undefined ? telling : [...telling, next.telling.at(-1) ?? 0], model, -1);
      const { start, end } = word;
      return { start, end, linear: sum * factor, network: head.blend * (whole - outputOf(without)) };
    }),
  );
}

function count(words: readonly WordNgrams[], kind: "all" | "telling"): number {
  return words.reduce((sum, word) => sum + word[kind].length, 0);
}

function linearWeight(hash: number, { column }: Head, { linear, linearBits }: RoleModel): number {
  return linear[(hash >>> (32 - linearBits)) * COLUMNS + column] as number;
}

/** Adds the meanings that the hashes lead to, or takes them away. */
function addMeanings(
  sums: Float64Array,
  hashes: readonly number[],
  { meaning, meaningBits }: RoleModel,
  sign: 1 | -1 = 1,
): void {
  for (const hash of hashes) {
    const row = (hash >>> (32 - meaningBits)) * COLUMNS;
    for (let at = 0; at < COLUMNS; at++) {
      sums[at] = (sums[at] as number) + sign * (meaning[row + at] as number);
    }
  }
}

/** The head's output of the network for summed meanings. */
function networkOutput(
  { network, meaningScale }: RoleModel,
  { column }: Head,
  share: number,
): (sums: Float64Array) => number {
  const { meaning, out, run } = networkRunner(network);
  return (sums) => {
    for (let at = 0; at < COLUMNS; at++) {
      meaning[at] = (sums[at] as number) * share * (meaningScale[at] as number);
    }
    run();
    return out[column] as number;
  };
}
