import { type Example, UNKNOWN } from "./example.js";
import type { FeatureStore, NgramKind } from "./features.js";
import type { Random } from "./random.js";

/** One text, or two joined, to learn from: where its hashes lie and what it is. */
export type Lesson = {
  readonly spans: readonly (readonly [number, number])[];
  readonly labels: Int8Array;
  readonly weight: number;
};

export type LessonSource = {
  readonly store: FeatureStore;
  readonly examples: readonly Example[];
  readonly at: number;
  /** Share of lessons that join the text with a random other one, so that length and mixture are learned. */
  readonly joined: number;
  readonly kind: NgramKind;
};

/** A random window of a text, sometimes joined with one of another text. */
export function drawLesson({ store, examples, at, joined, kind }: LessonSource, random: Random): Lesson {
  const { labels, weight } = examples[at] as Example;
  const other = random.next() < joined ? random.below(examples.length) : undefined;
  const spans = [pickWindow(store, at, { kind, random })];
  if (other === undefined) return { spans, labels, weight };
  spans.push(pickWindow(store, other, { kind, random }));
  return { spans, labels: joinLabels(labels, (examples[other] as Example).labels), weight };
}

function pickWindow(
  store: FeatureStore,
  text: number,
  { kind, random }: { readonly kind: NgramKind; readonly random: Random },
): readonly [number, number] {
  const windows = store.windows(text);
  return store.window(text, windows > 1 ? random.below(windows) : 0, kind);
}

/** A joined text is positive when a part is, negative when both are, else unknown. */
export function joinLabels(a: Int8Array, b: Int8Array): Int8Array {
  return a.map((label, head) => {
    const other = b[head] as number;
    if (label === 1 || other === 1) return 1;
    return label === 0 && other === 0 ? 0 : UNKNOWN;
  });
}
