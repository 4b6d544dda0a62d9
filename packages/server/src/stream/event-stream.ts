import type { Change } from "./concept.js";
import type { StreamHub } from "./hub.js";

const PING_MS = 15_000;
/** Events that may wait for a slow reader before it is let go; it connects again and reads everything anew. */
const BACKLOG = 256;

/**
 * The answer of GET /stream: server-sent events `changed`, and a `ping` every 15 s.
 *
 * @param stillAdmitted asked at every ping: a stream does not outlive the session that opened it
 */
export function eventStream(hub: StreamHub, stillAdmitted: () => Promise<boolean>): Response {
  const encoder = new TextEncoder();
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (event: string, data: string) => {
          if ((controller.desiredSize ?? 0) <= 0) return end();
          controller.enqueue(encoder.encode(`event: ${event}\ndata: ${data}\n\n`));
        };
        const unsubscribe = hub.subscribe({
          onChange: (change: Change) => send("changed", JSON.stringify(change)),
          onClose: () => end(),
        });
        const ping = setInterval(() => {
          stillAdmitted().then(
            (admitted) => (admitted ? send("ping", "{}") : end()),
            () => end(),
          );
        }, PING_MS);
        ping.unref();
        leave = () => {
          leave = () => {};
          end = () => {};
          clearInterval(ping);
          unsubscribe();
        };
        let end = () => {
          leave();
          controller.close();
        };
        send("ping", "{}");
      },
      cancel: () => leave(),
    },
    new CountQueuingStrategy({ highWaterMark: BACKLOG }),
  );
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    },
  });
}
