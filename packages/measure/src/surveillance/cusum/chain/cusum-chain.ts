import type { LatticeWalk } from "./lattice-walk.js";

/** The Markov chain of a CUSUM on cells 0 … `limit` − 1, left when it reaches `limit`. */
export interface CusumChain {
  readonly limit: number;
  /** Steps that may stay strictly between 0 and the limit. */
  readonly inner: LatticeWalk;
  /** Chance of a signal from each cell. */
  readonly toSignal: Float64Array;
}

export function cusumChain(walk: LatticeWalk, limit: number): CusumChain {
  const toSignal = new Float64Array(limit);
  const kept: number[] = [];
  for (const [index, offset] of walk.offsets.entries()) {
    const probability = walk.probabilities[index] ?? 0;
    if (probability > 0 && offset > -limit && offset < limit) kept.push(index);
    if (offset > 0) add(toSignal, Math.max(limit - offset, 0), probability);
  }
  for (let cell = 1; cell < limit; cell++) add(toSignal, cell, toSignal[cell - 1] ?? 0);
  const inner = {
    offsets: Int32Array.from(kept, (index) => walk.offsets[index] ?? 0),
    probabilities: Float64Array.from(kept, (index) => walk.probabilities[index] ?? 0),
  };
  return { limit, inner, toSignal };
}

/** What one step of an excursion above 0 did: the mass left inside, and the mass that signalled. */
export interface ExcursionStep {
  readonly inside: number;
  readonly signal: number;
}

/** Moves the mass `present` by one step into `following`; what falls to 0 ends its excursion and is dropped. */
export function advance(chain: CusumChain, present: Float64Array, following: Float64Array): ExcursionStep {
  const { limit, inner, toSignal } = chain;
  let signal = 0;
  for (let cell = 0; cell < limit; cell++) signal += (present[cell] ?? 0) * (toSignal[cell] ?? 0);
  following.fill(0);
  for (let jump = 0; jump < inner.offsets.length; jump++) {
    const offset = inner.offsets[jump] ?? 0;
    const probability = inner.probabilities[jump] ?? 0;
    const last = Math.min(limit - 1, limit - 1 - offset);
    for (let cell = Math.max(0, 1 - offset); cell <= last; cell++) {
      following[cell + offset] = (following[cell + offset] ?? 0) + (present[cell] ?? 0) * probability;
    }
  }
  let inside = 0;
  for (let cell = 1; cell < limit; cell++) inside += following[cell] ?? 0;
  return { inside, signal };
}

function add(values: Float64Array, index: number, value: number): void {
  values[index] = (values[index] ?? 0) + value;
}
