import pg from "pg";
import type { Log } from "../log/log.js";

const SHORTEST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

interface Listening {
  readonly url: string;
  readonly channel: string;
  readonly log: Log;
  onNotice(payload: string): void;
  /** The connection was lost and is back: notices may have been missed. */
  onReturn(): void;
}

/**
 * Listens to a PostgreSQL channel on a connection of its own, and connects again, waiting longer each time, when it
 * is lost.
 */
export async function listen(to: Listening): Promise<{ close(): Promise<void> }> {
  let client: pg.Client | undefined;
  let wait = SHORTEST_WAIT_MS;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const lost = (error: unknown) => {
    if (closed || timer !== undefined) return;
    to.log.warn("stream_lost", { error: error instanceof Error ? error.message : String(error) });
    timer = setTimeout(() => {
      timer = undefined;
      connect().then(to.onReturn, lost);
    }, wait);
    timer.unref();
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const connect = async () => {
    const next = new pg.Client({
      connectionString: to.url,
      application_name: "balise stream",
      keepAlive: true,
    });
    next.on("error", lost);
    next.on("end", () => lost("ended"));
    next.on("notification", ({ payload }) => to.onNotice(payload ?? ""));
    await next.connect();
    await next.query(`listen ${next.escapeIdentifier(to.channel)}`);
    client = next;
    wait = SHORTEST_WAIT_MS;
  };

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
