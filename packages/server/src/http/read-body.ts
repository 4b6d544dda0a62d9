import { type Problem, problem } from "@balise/preparedness";

/** The largest JSON body of an act: a postmortem with all its fields full stays well below. */
export const BODY_LIMIT = 256 * 1024;

/** The JSON value of a request's body. The stream is left as soon as it passes the limit. */
export async function readJsonBody(request: Request): Promise<{ value: unknown } | Problem> {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type !== "application/json") return problem("unsupported_media_type", { received: type });
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (request.body !== null) {
    for await (const chunk of request.body) {
      bytes += chunk.byteLength;
      if (bytes > BODY_LIMIT) return problem("batch_too_large", { bytes, limit: BODY_LIMIT });
      chunks.push(chunk);
    }
  }
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch (error) {
    if (error instanceof SyntaxError) return problem("malformed_json", {});
    if (error instanceof TypeError) return problem("invalid_utf8", { line: 1 });
    throw error;
  }
}
