import { poissonVariate } from "./poisson-variate.js";
import { seedWord } from "./seed-word.js";
import { splitMix64 } from "./split-mix-64.js";
import { xoshiro128 } from "./xoshiro128.js";

/** A stream of pseudo-random numbers, the same for the same seed on every machine. Not for secrets. */
export interface SeededRandom {
  /** Uniform on [0, 1), with 53 random bits. */
  next(): number;
  /** Uniform on 0, 1, …, n − 1, for 1 ≤ n ≤ 2³². */
  integer(n: number): number;
  /** Standard normal. */
  normal(): number;
  /** Poisson with this mean, 0 ≤ mean ≤ 2³¹. */
  poisson(mean: number): number;
  /** One item of a list that has at least one. */
  pick<T>(items: readonly T[]): T;
  /** A new list, every order equally likely (Fisher–Yates). */
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * xoshiro128** seeded by SplitMix64 from a number or a string (see `xoshiro128`, `splitMix64`, `seedWord`).
 * Arguments out of range are a caller's bug and throw a `RangeError`.
 */
export function seededRandom(seed: number | string): SeededRandom {
  const word = wordsFrom(seed);
  const next = () => ((word() >>> 5) * 0x400_0000 + (word() >>> 6)) / 0x20_0000_0000_0000;
  const integer = (n: number) => boundedInteger(n, word);
  return {
    next,
    integer,
    normal: () => polarNormal(next),
    poisson(mean) {
      if (!(mean >= 0 && mean <= 0x8000_0000)) throw new RangeError("poisson: mean must be in [0, 2^31]");
      return poissonVariate(mean, next);
    },
    pick<T>(items: readonly T[]): T {
      if (items.length === 0) throw new RangeError("pick: the list must have an item");
      return items[integer(items.length)] as T;
    },
    shuffle<T>(items: readonly T[]): T[] {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
      }
      return shuffled;
    },
  };
}

function wordsFrom(seed: number | string): () => number {
  const spread = splitMix64(seedWord(seed));
  const first = spread();
  const second = spread();
  const low = (value: bigint) => Number(value & 0xffff_ffffn);
  return xoshiro128([low(first), low(first >> 32n), low(second), low(second >> 32n)]);
}

/** Rejects the incomplete last block of 32-bit words, so that no value is favoured. */
function boundedInteger(n: number, word: () => number): number {
  if (!(Number.isInteger(n) && n >= 1 && n <= 0x1_0000_0000)) {
    throw new RangeError("integer: n must be a whole number in [1, 2^32]");
  }
  const whole = 0x1_0000_0000 - (0x1_0000_0000 % n);
  let drawn = word();
  while (drawn >= whole) drawn = word();
  return drawn % n;
}

/** Marsaglia, G. and Bray, T. A. (1964), A convenient method for generating normal variables, SIAM Review 6. */
function polarNormal(next: () => number): number {
  for (;;) {
    const x = 2 * next() - 1;
    const y = 2 * next() - 1;
    const squared = x * x + y * y;
    if (squared > 0 && squared < 1) return x * Math.sqrt((-2 * Math.log(squared)) / squared);
  }
}
