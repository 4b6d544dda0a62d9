/**
 * The spaces of French typography: narrow and unbreakable before ; ! ? and inside « », unbreakable before a colon.
 * Files of words are written with plain spaces; this sets them once.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ ([;!?»])/gu, "\u202f$1")
    .replace(/« /gu, "«\u202f")
    .replace(/ :/gu, "\u00a0:")
    .replace(/(\d|\}) %/gu, "$1\u202f%");
}
