const NOT_PRINTABLE = /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text from elsewhere on one line: no control character of it reaches the terminal, nor turns its direction. */
export function printable(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(NOT_PRINTABLE, "\ufffd");
}

/** The same for text that keeps its lines. */
export function printableLines(text: string): string {
  return text.split(/\r?\n/u).map(printable).join("\n");
}
