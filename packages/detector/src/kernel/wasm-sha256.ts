import { INITIAL_STATE, lastBlocks, ROUND_CONSTANTS, stateDigits } from "../sha256.js";
import { instantiate } from "./wasm-instance.js";

const STATE_AT = 0;
const ROUNDS_AT = 64;
const WORDS_AT = 512;
const BLOCKS_AT = 1024;
/** Bytes handed over at once: so few that the engine can change to its optimised code early on. */
const CHUNK = 32_768;

/** SHA-256 in WebAssembly, the same digits as `sha256`; null where the engine does not run the kernel. */
export function wasmSha256(): ((bytes: Uint8Array) => string) | null {
  const instance = instantiate(1);
  if (instance === null) return null;
  const { buffer, digestBlocks } = instance;
  const memory = new Uint8Array(buffer);
  // WebAssembly's memory is little-endian whatever the machine; a view of words would not be.
  const view = new DataView(buffer);
  const words = (at: number, values: Int32Array) =>
    values.forEach((value, place) => {
      view.setInt32(at + 4 * place, value, true);
    });
  words(ROUNDS_AT, ROUND_CONSTANTS);

  function take(blocks: Uint8Array): void {
    for (let at = 0; at < blocks.length; at += CHUNK) {
      const chunk = blocks.subarray(at, at + CHUNK);
      memory.set(chunk, BLOCKS_AT);
      digestBlocks(STATE_AT, ROUNDS_AT, WORDS_AT, BLOCKS_AT, BLOCKS_AT + chunk.length);
    }
  }

  return (bytes) => {
    words(STATE_AT, INITIAL_STATE);
    take(bytes.subarray(0, bytes.length - (bytes.length % 64)));
    take(lastBlocks(bytes));
    return stateDigits(INITIAL_STATE.map((_, place) => view.getInt32(STATE_AT + 4 * place, true)));
  };
}
