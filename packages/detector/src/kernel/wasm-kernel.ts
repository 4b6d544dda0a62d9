import { COLUMNS } from "../accumulate.js";
import type { Role } from "../categories.js";
import { FOLDED_LIMIT } from "../fold.js";
import { HIDDEN, type Network, type NetworkRunner } from "../network/network.js";
import { type Kernel, type KernelModel, SUMS } from "./kernel.js";
import { instantiate, PAGE } from "./wasm-instance.js";

const SUMS_AT = 64;
/** Room of the networks: 16 inputs, HIDDEN units, 16 outputs. */
const ROOM_AT = 512;
const BYTES_AT = 1024;
const TABLES_AT = PAGE;
const F32 = Float32Array.BYTES_PER_ELEMENT;
/** Numbers of one network: each layer's weights, column after column, and then its biases. */
const NETWORK = COLUMNS * HIDDEN + HIDDEN + HIDDEN * COLUMNS + COLUMNS;

/**
 * The kernel in WebAssembly with SIMD, compiled from `assembly/kernel.ts`; null where the engine has no
 * WebAssembly, no SIMD, no memory for the tables, or refuses to compile.
 */
export function wasmKernel(model: KernelModel): Kernel | null {
  const places = placesOf(model);
  const instance = instantiate(Math.ceil(places.end / PAGE));
  if (instance === null) return null;
  const { buffer, sumSegment, runNetwork } = instance;
  const all = new Int8Array(buffer);
  for (const role of ["user", "assistant"] as const) {
    all.set(model[role].linear, places[role].linear);
    all.set(model[role].meaning, places[role].meaning);
    writeNetwork(model[role].network, new Float32Array(buffer, places[role].network, NETWORK));
  }
  const sumsAt = [SUMS_AT, SUMS_AT + SUMS * Int32Array.BYTES_PER_ELEMENT] as const;
  const runner = ({ network }: Places): NetworkRunner => ({
    meaning: new Float32Array(buffer, ROOM_AT, COLUMNS),
    out: new Float32Array(buffer, ROOM_AT + F32 * (COLUMNS + HIDDEN), COLUMNS),
    run: () => runNetwork(network, ROOM_AT),
  });
  return {
    bytes: new Uint8Array(buffer, BYTES_AT, FOLDED_LIMIT),
    sums: [new Int32Array(buffer, sumsAt[0], SUMS), new Int32Array(buffer, sumsAt[1], SUMS)],
    sum(role, length, place) {
      const { linear, linearShift, meaning, meaningShift } = places[role];
      return sumSegment(BYTES_AT, length, linear, linearShift, meaning, meaningShift, sumsAt[place]);
    },
    networks: { user: runner(places.user), assistant: runner(places.assistant) },
  };
}

/** Column after column, so that the sums of neighbouring rows go side by side; outputs that no category has are 0. */
function writeNetwork({ inner, innerBias, outer, outerBias }: Network, into: Float32Array): void {
  const outerAt = COLUMNS * HIDDEN + HIDDEN;
  for (let unit = 0; unit < HIDDEN; unit++) {
    for (let column = 0; column < COLUMNS; column++) {
      into[column * HIDDEN + unit] = inner[unit * COLUMNS + column] as number;
    }
    for (let head = 0; head < outerBias.length; head++) {
      into[outerAt + unit * COLUMNS + head] = outer[head * HIDDEN + unit] as number;
    }
  }
  into.set(innerBias, COLUMNS * HIDDEN);
  into.set(outerBias, outerAt + HIDDEN * COLUMNS);
}

type Places = {
  readonly linear: number;
  readonly linearShift: number;
  readonly meaning: number;
  readonly meaningShift: number;
  readonly network: number;
};

function placesOf(model: KernelModel): Readonly<Record<Role, Places>> & { readonly end: number } {
  let end = TABLES_AT;
  const place = (role: Role): Places => {
    const linear = end;
    const meaning = linear + model[role].linear.length;
    const network = meaning + model[role].meaning.length;
    end = network + F32 * NETWORK;
    const { linearBits, meaningBits } = model[role];
    return { linear, linearShift: 32 - linearBits, meaning, meaningShift: 32 - meaningBits, network };
  };
  const user = place("user");
  const assistant = place("assistant");
  return { user, assistant, end };
}
