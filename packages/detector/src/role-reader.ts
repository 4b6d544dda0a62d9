import { COLUMNS } from "./accumulate.js";
import type { Role } from "./categories.js";
import { categoriesOf } from "./categories.js";
import { SUMS } from "./kernel/kernel.js";
import { lengthFactor } from "./length.js";
import type { DetectorModel, Head } from "./model.js";
import { type NetworkRunner, networkRunner } from "./network/network.js";

/** What was summed over a segment: SUMS sums, and how many n-grams of each table they are of. */
export type Summed = { readonly sums: ArrayLike<number>; readonly all: number; readonly telling: number };
/** The same, to be written over. */
export type WindowSums = { readonly sums: Int32Array; all: number; telling: number };

export function windowSums(): WindowSums {
  return { sums: new Int32Array(SUMS), all: 0, telling: 0 };
}

/** Reads the sums of a window with the heads and the network of one role. */
export type RoleReader = {
  readonly heads: readonly Head[];
  /** Raises each score in `out` to that of the window of two neighbouring segments, where that is higher. */
  raise(earlier: Summed, later: Summed, out: Float32Array): void;
};

/** @param network what runs the role's network; in plain TypeScript unless a kernel has its own */
export function roleReader(
  model: DetectorModel,
  role: Role,
  network: NetworkRunner = networkRunner(model.roles[role].network),
): RoleReader {
  const heads = categoriesOf(role).flatMap(
    (category) => model.heads.find((head) => head.role === role && head.category === category) ?? [],
  );
  const column = Int32Array.from(heads, (head) => head.column);
  const scale = Float64Array.from(heads, (head) => head.scale * (1 - head.blend));
  const bias = Float64Array.from(heads, (head) => head.bias * (1 - head.blend));
  const blend = Float64Array.from(heads, (head) => head.blend);
  const { meaningScale } = model.roles[role];
  const { meaning, out: outputs } = network;

  function raise(earlier: Summed, later: Summed, out: Float32Array): void {
    const factor = lengthFactor(earlier.all + later.all);
    const share = lengthFactor(earlier.telling + later.telling);
    for (let at = 0; at < COLUMNS; at++) {
      const sum = (earlier.sums[COLUMNS + at] as number) + (later.sums[COLUMNS + at] as number);
      meaning[at] = sum * share * (meaningScale[at] as number);
    }
    network.run();
    for (let head = 0; head < column.length; head++) {
      const at = column[head] as number;
      const sum = (earlier.sums[at] as number) + (later.sums[at] as number);
      const linear = sum * factor * (scale[head] as number) + (bias[head] as number);
      const score = linear + (outputs[at] as number) * (blend[head] as number);
      if (score > (out[head] as number)) out[head] = score;
    }
  }

  return { heads, raise };
}
