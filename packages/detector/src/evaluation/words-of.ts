/** The words of a text in lower case: runs of letters and digits, so that an elided word is a word of its own. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
