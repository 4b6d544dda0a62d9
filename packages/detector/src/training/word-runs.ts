/** Words in a run: texts that share one are taken for relatives. */
const RUN = 8;

/** Every run of eight successive words of a text, without case, accents or punctuation. */
export function wordRuns(text: string): string[] {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
}

/** The texts that share no run of eight words with any of `others`. */
export function withoutSharedRuns<T extends { readonly text: string }>(
  texts: readonly T[],
  others: Iterable<string>,
): T[] {
  const runs = new Set([...others].flatMap(wordRuns));
  return texts.filter(({ text }) => !wordRuns(text).some((run) => runs.has(run)));
}
