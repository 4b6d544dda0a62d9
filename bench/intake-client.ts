import { Agent, request } from "node:http";
import { makeBodies } from "./intake-messages.js";

/** What the load generator is asked for, as a message of the parent process. */
export interface LoadOrder {
  readonly url: string;
  readonly token: string;
  readonly seed: string;
  readonly batches: number;
  readonly lines: number;
  readonly concurrency: number;
}

/** What it saw. */
export interface LoadReport {
  readonly seconds: number;
  readonly bytes: number;
  /** Messages that the station says it counted now, and as duplicates. */
  readonly accepted: number;
  readonly duplicate: number;
  /** Milliseconds from sending to the answer of each batch that was counted, without the waits after a 429. */
  readonly latencies: readonly number[];
  readonly refusals: number;
  readonly statuses: Readonly<Record<string, number>>;
}

interface Answer {
  readonly status: number;
  readonly retryAfter: number;
  readonly body: { readonly accepted?: number; readonly duplicate?: number };
}

function send(order: LoadOrder, agent: Agent, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${order.token}`,
      "content-type": "application/x-ndjson",
      "content-length": body.length,
    };
    const call = request(order.url, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const retryAfter = Number(response.headers["retry-after"] ?? 0);
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, retryAfter, body: JSON.parse(text || "{}") });
      });
    });
    call.on("error", reject);
    call.end(body);
  });
}

async function generateLoad(order: LoadOrder): Promise<LoadReport> {
  const bodies = makeBodies({ ...order, until: Date.now() });
  const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
  const agent = new Agent({ keepAlive: true, maxSockets: order.concurrency });
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  let [accepted, duplicate, refusals] = [0, 0, 0];
  async function worker(): Promise<void> {
    for (let body = bodies.pop(); body !== undefined; ) {
      const start = performance.now();
      const answer = await send(order, agent, body);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status === 429) {
        refusals++;
        await new Promise((resolve) => setTimeout(resolve, answer.retryAfter * 1000 * (0.5 + Math.random())));
        continue;
      }
      latencies.push(performance.now() - start);
      accepted += answer.body.accepted ?? 0;
      duplicate += answer.body.duplicate ?? 0;
      body = bodies.pop();
    }
  }
  const start = performance.now();
  await Promise.all(Array.from({ length: order.concurrency }, worker));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { seconds, bytes, accepted, duplicate, latencies, refusals, statuses };
}

process.on("message", async (order: LoadOrder) => {
  const report = await generateLoad(order);
  process.send?.(report, () => process.disconnect());
});
