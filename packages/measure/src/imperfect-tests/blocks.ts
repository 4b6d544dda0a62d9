/** Whole numbers from `first` to `last`, taken `width` at a time (the last block may be smaller). */
export interface Blocks {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

export function blockCount({ first, last, width }: Blocks): number {
  return Math.ceil((last - first + 1) / width);
}

export function blockSize({ first, last, width }: Blocks, block: number): number {
  return Math.min(width, last - first - block * width + 1);
}

export function blockMiddle(blocks: Blocks, block: number): number {
  return blocks.first + block * blocks.width + (blockSize(blocks, block) - 1) / 2;
}

/** The blocks from the first whose log is over `least` to the last, with a neighbour more on both sides. */
export function narrowed(blocks: Blocks, logs: Float64Array, least: number): Blocks {
  const low = logs.findIndex((log) => log > least);
  const high = logs.findLastIndex((log) => log > least);
  return {
    first: Math.max(blocks.first, blocks.first + (low - 1) * blocks.width),
    last: Math.min(blocks.last, blocks.first + (high + 2) * blocks.width - 1),
    width: blocks.width,
  };
}
