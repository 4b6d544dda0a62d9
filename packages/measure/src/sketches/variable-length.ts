/** Appends a whole number from 0 to 2⁵³ − 1 in groups of 7 bits, lowest first, the top bit set on all but the last. */
export function writeNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

/** A place in bytes being read. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  place: number;
}

/** The next number, as `writeNumber` alone would write it; NaN when it is cut short, padded or over 2⁵³ − 1. */
export function readNumber(reader: ByteReader): number {
  let value = 0;
  for (let weight = 1; weight < Number.MAX_SAFE_INTEGER; weight *= 0x80) {
    const byte = reader.bytes[reader.place];
    if (byte === undefined) return Number.NaN;
    reader.place += 1;
    value += (byte % 0x80) * weight;
    if (byte === 0 && weight > 1) return Number.NaN;
    if (byte < 0x80) return Number.isSafeInteger(value) ? value : Number.NaN;
  }
  return Number.NaN;
}
