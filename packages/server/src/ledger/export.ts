import type { LedgerEntry, LedgerHead } from "@balise/preparedness";

const CHUNK = 64 * 1024;

/**
 * The ledger as newline-delimited JSON: an entry a line, oldest first, and on the last line `{"head": …}`. Lines are
 * made as the reader takes them, so a long ledger fills no memory.
 */
export function exportResponse(entries: AsyncGenerator<LedgerEntry>, head: LedgerHead): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = "";
      while (text.length < CHUNK) {
        const next = await entries.next();
        if (next.done) {
          controller.enqueue(encoder.encode(`${text}${JSON.stringify({ head })}\n`));
          controller.close();
          return;
        }
        text += `${JSON.stringify(next.value)}\n`;
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await entries.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      "content-disposition": 'attachment; filename="ledger.ndjson"',
      "cache-control": "no-store",
    },
  });
}
