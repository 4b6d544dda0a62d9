import { Folder } from "../fold.js";
import { hashNgrams, ngramHashes } from "../ngrams.js";

/** Which n-grams of a text are stored. */
export type NgramKind = "all" | "telling";

/** The n-gram hashes of many texts of one kind, segment after segment, in a flat array. */
class HashList {
  hashes = new Int32Array(1 << 20);
  /** For each segment, where its hashes start; one more at the end. */
  readonly starts: number[] = [0];
  #used = 0;

  append(source: Int32Array, count: number): void {
    if (this.#used + count > this.hashes.length) {
      const larger = new Int32Array(this.hashes.length * 2);
      larger.set(this.hashes);
      this.hashes = larger;
    }
    this.hashes.set(source.subarray(0, count), this.#used);
    this.#used += count;
    this.starts.push(this.#used);
  }
}

/** The n-gram hashes of many texts, as the detector will see them. */
export class FeatureStore {
  readonly #lists = { all: new HashList(), telling: new HashList() };
  /** For each text, its first segment; one more at the end. */
  readonly #texts: number[] = [0];
  readonly #folder = new Folder();
  readonly #scratch = ngramHashes();

  /** How many texts were added. */
  get size(): number {
    return this.#texts.length - 1;
  }

  hashes(kind: NgramKind): Int32Array {
    return this.#lists[kind].hashes;
  }

  /** Adds a text, segmented and hashed as the detector will do it. */
  add(text: string): void {
    let at = 0;
    do {
      hashNgrams(this.#folder.bytes, this.#folder.fold(text, at), this.#scratch);
      this.#lists.all.append(this.#scratch.all, this.#scratch.allCount);
      this.#lists.telling.append(this.#scratch.telling, this.#scratch.tellingCount);
      at = this.#folder.next;
    } while (at < text.length);
    this.#texts.push(this.#lists.all.starts.length - 1);
  }

  /** How many windows (two neighbouring segments, or the only one) the text has. */
  windows(text: number): number {
    return Math.max(1, this.#segmentCount(text) - 1);
  }

  /** Where the hashes of a window start and end. */
  window(text: number, index: number, kind: NgramKind): readonly [number, number] {
    const first = (this.#texts[text] as number) + index;
    const last = this.#segmentCount(text) > 1 ? first + 2 : first + 1;
    const { starts } = this.#lists[kind];
    return [starts[first] as number, starts[last] as number];
  }

  #segmentCount(text: number): number {
    return (this.#texts[text + 1] as number) - (this.#texts[text] as number);
  }
}
