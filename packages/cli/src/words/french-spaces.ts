/**
 * The spaces of French typography: narrow and unbreakable before ; ! ? and inside « », unbreakable before a colon.
 * Files of words are written with plain spaces; this sets them once.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?»])/gu, "\u202f$1")
    .replace(/« /gu, "«\u202f")
    .replace(/ :/gu, "\u00a0:")
    .replace(/(\d) %/gu, "$1\u202f%");
}

/** The same words with these spaces, those that facts fill included. */
export function withFrenchSpaces<Words>(words: Words): Words {
  if (typeof words === "string") return frenchSpaces(words) as Words;
  if (typeof words === "function") {
    return ((...facts: unknown[]) => frenchSpaces(String(words(...facts)))) as Words;
  }
  if (typeof words !== "object" || words === null) return words;
  const entries = Object.entries(words).map(([key, value]) => [key, withFrenchSpaces(value)]);
  return Object.fromEntries(entries) as Words;
}
