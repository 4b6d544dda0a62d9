import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LoadOrder, LoadReport } from "./intake-client.js";

/** Runs the load generator in a process of its own and waits for its report. */
export async function applyLoad(order: LoadOrder): Promise<LoadReport> {
  const child = fork(fileURLToPath(new URL("./intake-client.js", import.meta.url)));
  const reported = once(child, "message") as Promise<[LoadReport]>;
  child.send(order);
  const failed = once(child, "exit").then(([code]) =>
    Promise.reject(new Error(`the load ended with ${code}`)),
  );
  failed.catch(() => undefined);
  const [report] = await Promise.race([reported, failed]);
  return report;
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
