/** Words in a run: texts that share one are taken for relatives. */
const RUN = 8;

/** Every run of so many successive words of a text, eight unless told, without case, accents or punctuation. */
export function wordRuns(text: string, length = RUN): string[] {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));
}

/** The texts that share no run of eight words with any of `others`. */
export function withoutSharedRuns<T extends { readonly text: string }>(
  texts: readonly T[],
  others: Iterable<string>,
): T[] {
  const runs = new Set([...others].flatMap((text) => wordRuns(text)));
  return texts.filter(({ text }) => !wordRuns(text).some((run) => runs.has(run)));
}
