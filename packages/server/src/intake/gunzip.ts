import { once } from "node:events";
import { createGunzip } from "node:zlib";
import { type Problem, problem } from "@balise/preparedness";

/**
 * Decompresses gzip as it comes.
 *
 * @param keep takes each piece; the problem it returns ends the work, so that a small body cannot grow without end
 * @returns whether the data came whole; `truncated` when they stop before their end: what came before was kept.
 *   Data that are not gzip, or damaged, are the problem `invalid_field`
 */
export async function gunzip(
  source: AsyncIterable<Uint8Array>,
  keep: (chunk: Uint8Array) => Problem | undefined,
): Promise<"whole" | "truncated" | Problem> {
  const stream = createGunzip();
  let refused: Problem | undefined;
  const ended = new Promise<"whole" | "truncated" | Problem>((resolve) => {
    stream.on("data", (chunk: Buffer) => {
      refused ??= keep(chunk);
      if (refused !== undefined) stream.destroy();
    });
    stream.once("end", () => resolve("whole"));
    stream.once("error", (error) => resolve(failureOf(error)));
    stream.once("close", () => resolve(refused ?? "truncated"));
  });
  try {
    for await (const chunk of source) {
      if (stream.destroyed) break;
      if (!stream.write(chunk)) await Promise.race([once(stream, "drain").catch(() => undefined), ended]);
    }
    if (!stream.destroyed) stream.end();
    return await ended;
  } finally {
    stream.destroy();
  }
}

const ENDS_TOO_EARLY = "Z_BUF_ERROR";

function failureOf(error: Error): "truncated" | Problem {
  const code = "code" in error ? error.code : undefined;
  return code === ENDS_TOO_EARLY
    ? "truncated"
    : problem("invalid_field", { field: "Content-Encoding", reason: "gzip" });
}
