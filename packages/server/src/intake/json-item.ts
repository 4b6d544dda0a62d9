const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * The end of the item of a JSON array that starts at `from`: the place of the comma or bracket after it, or -1 when
 * the bytes end first. Only brackets and strings are looked at; whether the item is valid is for the parser to say.
 */
export function itemEnd(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    switch (bytes[at]) {
      case QUOTE:
        at = stringEnd(bytes, at + 1);
        if (at === -1) return -1;
        break;
      case 0x7b:
      case 0x5b:
        depth++;
        break;
      case 0x7d:
      case 0x5d:
        if (depth === 0) return at;
        depth--;
        break;
      case 0x2c:
        if (depth === 0) return at;
    }
  }
  return -1;
}

/** The place of the quote that closes a string, or -1. */
function stringEnd(bytes: Buffer, from: number): number {
  for (let quote = bytes.indexOf(QUOTE, from); quote !== -1; quote = bytes.indexOf(QUOTE, quote + 1)) {
    let slashes = 0;
    while (bytes[quote - 1 - slashes] === BACKSLASH && quote - 1 - slashes >= from) slashes++;
    if (slashes % 2 === 0) return quote;
  }
  return -1;
}
