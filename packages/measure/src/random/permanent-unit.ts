/**
 * The permanent random number of an item: its 64-bit hash, given as two unsigned 32-bit halves, read as a
 * number in [0, 1) by its 53 leading bits. The item is in a sample of rate r when this is below r, so every
 * worker decides alike and a raised rate keeps what a lower one had drawn.
 *
 * Ohlsson, E. (1995), Coordination of samples using permanent random numbers, in Business Survey Methods.
 */
export function permanentUnit(high: number, low: number): number {
  return ((high >>> 0) * 0x20_0000 + (low >>> 11)) / 0x20_0000_0000_0000;
}
