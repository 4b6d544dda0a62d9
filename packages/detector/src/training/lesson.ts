import { type Example, UNKNOWN } from "./example.js";
import type { FeatureStore, NgramKind } from "./features.js";
import type { Random } from "./random.js";

/** What is learned from at once: n-grams of one text, or of two joined, and what it is. */
export type Lesson = {
  readonly hashes: Int32Array;
  readonly labels: Int8Array;
  readonly weight: number;
};

export type LessonSource = {
  readonly store: FeatureStore;
  readonly examples: readonly Example[];
  readonly at: number;
  /** Share of lessons that join the text with a random other one, so that length and mixture are learned. */
  readonly joined: number;
  /** Share of n-grams left out of each lesson, so that no text rests on a few of them (Srivastava et al. 2014). */
  readonly dropped: number;
  readonly kind: NgramKind;
};

/** A random window of a text, sometimes joined with one of another text, without the n-grams that chance drops. */
export function drawLesson(source: LessonSource, random: Random): Lesson {
  const { examples, at, joined } = source;
  const { labels, weight } = examples[at] as Example;
  const other = random.next() < joined ? random.below(examples.length) : undefined;
  const own = pickWindow(source, at, random);
  if (other === undefined) return { hashes: keep([own], source.dropped, random), labels, weight };
  const hashes = keep([own, pickWindow(source, other, random)], source.dropped, random);
  return { hashes, labels: joinLabels(labels, (examples[other] as Example).labels), weight };
}

function pickWindow({ store, kind }: LessonSource, text: number, random: Random): Int32Array {
  const windows = store.windows(text);
  const [from, to] = store.window(text, windows > 1 ? random.below(windows) : 0, kind);
  return store.hashes(kind).subarray(from, to);
}

function keep(windows: readonly Int32Array[], dropped: number, random: Random): Int32Array {
  const kept = new Int32Array(windows.reduce((sum, { length }) => sum + length, 0));
  let count = 0;
  for (const window of windows) {
    for (const hash of window) {
      if (dropped > 0 && random.next() < dropped) continue;
      kept[count++] = hash;
    }
  }
  return kept.subarray(0, count);
}

/** A joined text is positive when a part is, negative when both are, else unknown. */
export function joinLabels(a: Int8Array, b: Int8Array): Int8Array {
  return a.map((label, head) => {
    const other = b[head] as number;
    if (label === 1 || other === 1) return 1;
    return label === 0 && other === 0 ? 0 : UNKNOWN;
  });
}
