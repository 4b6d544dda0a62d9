/** Where chance comes from: `next()` is uniform on [0, 1). The caller seeds it, so that a day can be made again. */
export interface Random {
  next(): number;
}

/** One element, each as likely as the others. Throws on an empty list, which is a mistake in the texts. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random.next() * list.length)];
  if (chosen === undefined) throw new Error("Nothing to pick from: the list is empty.");
  return chosen;
}

/** True with the given probability. */
export function chance(random: Random, probability: number): boolean {
  return random.next() < probability;
}

interface Weighing {
  readonly keys: readonly string[];
  readonly upTo: readonly number[];
  readonly total: number;
}

const weighings = new WeakMap<object, Weighing>();

function weigh(weights: Readonly<Record<string, number>>): Weighing {
  const known = weighings.get(weights);
  if (known !== undefined) return known;
  let total = 0;
  const upTo = Object.values(weights).map((weight) => {
    total += weight;
    return total;
  });
  const weighing = { keys: Object.keys(weights), upTo, total };
  weighings.set(weights, weighing);
  return weighing;
}

/**
 * The key of a weight, drawn in proportion to it. Weights are not negative and need not sum to 1; the
 * object must not change between calls.
 */
export function pickWeighted<K extends string>(random: Random, weights: Readonly<Record<K, number>>): K {
  const { keys, upTo, total } = weigh(weights);
  const mark = random.next() * total;
  const index = upTo.findIndex((sum) => mark < sum);
  return (keys[index] ?? pick(random, keys)) as K;
}
