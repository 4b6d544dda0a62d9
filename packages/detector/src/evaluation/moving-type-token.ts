/**
 * Moving-average type–token ratio: the share of different words in every run of `window` words, averaged. Unlike the
 * ratio over the whole it does not fall with the length of the text; it depends on the window, and on the order.
 *
 * Covington, M. A. & McFall, J. D. (2010), Cutting the Gordian knot: the moving-average type–token ratio (MATTR),
 * Journal of Quantitative Linguistics 17(2), 94–100.
 *
 * @param window words of a run, at least 1
 * @returns a share in (0, 1]; undefined when there are fewer words than that
 */
export function movingTypeToken(words: readonly string[], window: number): number | undefined {
  if (words.length < window) return undefined;
  const counts = new Map<string, number>();
  let total = 0;
  for (const [at, word] of words.entries()) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const left = words[at - window];
    if (left !== undefined) {
      const rest = (counts.get(left) as number) - 1;
      if (rest === 0) counts.delete(left);
      else counts.set(left, rest);
    }
    if (at >= window - 1) total += counts.size;
  }
  return total / (words.length - window + 1) / window;
}
