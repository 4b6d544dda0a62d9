import { createHash } from "node:crypto";

/**
 * A number in [0, 1) drawn by a seed for whatever the names name, 48 bits of SHA-256. Each draw depends on the seed
 * and on its own names only: a file more or less in the folder moves no draw of the others.
 */
export type Draw = (...names: readonly (string | number)[]) => number;

export function drawsOf(seed: number): Draw {
  return (...names) =>
    createHash("sha256")
      .update(JSON.stringify([seed, ...names]))
      .digest()
      .readUIntBE(0, 6) /
    2 ** 48;
}

/** One item of a list that is not empty, by a draw. */
export function pickBy<Item>(draw: number, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(draw * items.length)] ?? items[0];
}
