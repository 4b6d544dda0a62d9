import type { Example } from "./example.js";

/** A source with more texts than this speaks with less than one voice a text. */
const TYPICAL = 300;

/**
 * The examples with the weights of large sources lowered: a source of n > 300 texts counts like √(300 n) of them, so
 * that the style of the largest is not learned in place of what its labels mean. Sources in `except` keep their weights.
 */
export function balanceSources(examples: readonly Example[], except: ReadonlySet<string>): Example[] {
  const sizes = new Map<string, number>();
  for (const { source } of examples) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  return examples.map((example) => {
    const size = sizes.get(example.source) ?? 0;
    if (size <= TYPICAL || except.has(example.source)) return example;
    return { ...example, weight: example.weight * Math.sqrt(TYPICAL / size) };
  });
}
