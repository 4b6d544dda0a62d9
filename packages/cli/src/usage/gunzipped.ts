import { createGunzip, type Gunzip } from "node:zlib";

/**
 * Decompresses a gzip, several members included. Where it is cut off or damaged, everything that could be read before
 * is given and `ended` is told so; nothing is thrown.
 */
export async function* gunzipped(
  chunks: AsyncIterable<Buffer>,
  ended: (how: "truncated" | "damaged") => void,
): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let failed: NodeJS.ErrnoException | undefined;
  gunzip.on("error", (error) => {
    failed = error;
  });
  try {
    for await (const chunk of chunks) {
      yield* decompressed(gunzip, chunk);
      if (failed !== undefined) break;
    }
    // The end is told only now: the error of a file that is cut off throws away what was not taken before it.
    if (failed === undefined) yield* decompressed(gunzip, "end");
    if (failed !== undefined) ended(failed.code === "Z_BUF_ERROR" ? "truncated" : "damaged");
  } finally {
    gunzip.destroy();
  }
}

const EVENTS = ["readable", "end", "error", "close"] as const;

/** Everything that one chunk, or the end, decompresses to. */
async function* decompressed(gunzip: Gunzip, given: Buffer | "end"): AsyncGenerator<Buffer> {
  let consumed = false;
  let wake: () => void = () => undefined;
  const woken = () => wake();
  for (const event of EVENTS) gunzip.on(event, woken);
  if (given === "end") gunzip.end();
  else {
    gunzip.write(given, () => {
      consumed = true;
      wake();
    });
  }
  try {
    while (!gunzip.readableEnded) {
      const decoded: Buffer | null = gunzip.read();
      if (decoded !== null) yield decoded;
      else if (consumed || gunzip.destroyed || gunzip.readableEnded) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    for (const event of EVENTS) gunzip.off(event, woken);
  }
}
