import { Folder } from "../fold.js";
import { hashNgrams, NGRAM_LIMIT } from "../ngrams.js";

/** The n-gram rows of many texts, segment after segment, in two flat arrays. */
export class FeatureStore {
  #rows = new Int32Array(1 << 20);
  #used = 0;
  /** For each segment, where its rows start; one more at the end. */
  readonly #segments: number[] = [0];
  /** For each text, its first segment; one more at the end. */
  readonly #texts: number[] = [0];
  readonly #folder = new Folder();
  readonly #scratch = new Int32Array(NGRAM_LIMIT);

  constructor(readonly bits: number) {}

  /** How many texts were added. */
  get size(): number {
    return this.#texts.length - 1;
  }

  get rows(): Int32Array {
    return this.#rows;
  }

  /** Adds a text, segmented and hashed as the detector will do it. */
  add(text: string): void {
    let at = 0;
    do {
      const length = this.#folder.fold(text, at);
      const count = hashNgrams(this.#folder.codes, this.#scratch, { length, bits: this.bits });
      this.#append(count);
      at = this.#folder.next;
    } while (at < text.length);
    this.#texts.push(this.#segments.length - 1);
  }

  /** How many windows (two neighbouring segments, or the only one) the text has. */
  windows(text: number): number {
    return Math.max(1, this.#segmentCount(text) - 1);
  }

  /** Where the rows of a window start and end. */
  window(text: number, index: number): readonly [number, number] {
    const first = (this.#texts[text] as number) + index;
    const last = this.#segmentCount(text) > 1 ? first + 2 : first + 1;
    return [this.#segments[first] as number, this.#segments[last] as number];
  }

  #segmentCount(text: number): number {
    return (this.#texts[text + 1] as number) - (this.#texts[text] as number);
  }

  #append(count: number): void {
    if (this.#used + count > this.#rows.length) {
      const larger = new Int32Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows.set(this.#scratch.subarray(0, count), this.#used);
    this.#used += count;
    this.#segments.push(this.#used);
  }
}
