/** As many words in a row make a quotation; a shorter text is quoted when it is there whole. */
const RUN = 4;

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a reason repeats the text it is about: four of its words in a row, or the whole of a shorter one. A name or a
 * number by itself is not recognised.
 */
export function repeatsText(reason: string, text: string): boolean {
  const words = wordsOf(text);
  const run = Math.min(RUN, words.length);
  if (run === 0) return false;
  const said = runsOf(wordsOf(reason), run);
  return said.size > 0 && [...runsOf(words, run)].some((each) => said.has(each));
}

function runsOf(words: readonly string[], length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let from = 0; from + length <= words.length; from += 1) {
    runs.add(words.slice(from, from + length).join(" "));
  }
  return runs;
}
