const PREFIX_BYTES = 6;
const ROOM = 4096;
/** The longest count, of 53 bits in groups of 7. */
const LONGEST = 8;

/** Writes numbers one after the other, into room that doubles when it is used up. */
export class ByteWriter {
  #bytes = new Uint8Array(ROOM);
  #length = 0;

  /** What was written. */
  get written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** A whole number below 2⁵³ in groups of 7 bits, lowest first, the top bit set on all but the last. */
  count(value: number): void {
    this.#makeRoom();
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes[this.#length++] = (rest % 0x80) + 0x80;
    this.#bytes[this.#length++] = rest;
  }

  /** A number below 2⁴⁸ in six bytes, highest first. */
  prefix(value: number): void {
    this.#makeRoom();
    const bytes = this.#bytes;
    const at = this.#length;
    const high = Math.floor(value / 0x1_0000_0000);
    const low = value >>> 0;
    bytes[at] = high >>> 8;
    bytes[at + 1] = high;
    bytes[at + 2] = low >>> 24;
    bytes[at + 3] = low >>> 16;
    bytes[at + 4] = low >>> 8;
    bytes[at + 5] = low;
    this.#length = at + PREFIX_BYTES;
  }

  /** How many values there are, then each of them. */
  list<Value>(values: readonly Value[], write: (value: Value) => void): void {
    this.count(values.length);
    for (const value of values) write(value);
  }

  #makeRoom(): void {
    if (this.#length + LONGEST <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * this.#bytes.length);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. Once something cannot be read it has failed, and reads zeros. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #place = 0;
  #failed = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Everything could be read, and the last number ended with the last byte. */
  get whole(): boolean {
    return !this.#failed && this.#place === this.#bytes.length;
  }

  count(): number {
    let value = 0;
    for (let weight = 1; weight < Number.MAX_SAFE_INTEGER; weight *= 0x80) {
      const byte = this.#next();
      value += (byte % 0x80) * weight;
      if (byte < 0x80) return value;
    }
    this.#failed = true;
    return 0;
  }

  prefix(): number {
    let value = 0;
    for (let byte = 0; byte < PREFIX_BYTES; byte++) value = value * 0x100 + this.#next();
    return value;
  }

  /** So many values; none, and failed, where the bytes cannot hold them. */
  list<Value>(read: () => Value): Value[] {
    const length = this.count();
    if (length > this.#bytes.length - this.#place) this.#failed = true;
    return this.#failed ? [] : Array.from({ length }, read);
  }

  /** The value at a place that was read; failed where there is none. */
  at<Value>(values: readonly Value[]): Value | undefined {
    const value = values[this.count()];
    if (value === undefined) this.#failed = true;
    return value;
  }

  #next(): number {
    const byte = this.#bytes[this.#place++];
    if (byte === undefined) this.#failed = true;
    return byte ?? 0;
  }
}
