import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { createDetector, type DetectorModel, readModel } from "@balise/detector";
import { quantile } from "./intake-load.js";

const STARTS = 7;

/** Milliseconds from the path of the model to a detector, in a thread that has compiled nothing yet. */
export type Loading = { readonly processor: number; readonly clock: number };

export function loadModel(): DetectorModel {
  const path = createRequire(import.meta.url).resolve("@balise/detector/model");
  const model = readModel(readFileSync(path));
  if ("code" in model) throw new Error(`${path}: ${JSON.stringify(model)}`);
  return model;
}

/** The median of several cold starts. */
export async function timeLoading(): Promise<Loading> {
  const starts: Loading[] = [];
  for (let start = 0; start < STARTS; start++) {
    starts.push(
      await new Promise<Loading>((resolve, reject) => {
        new Worker(new URL(import.meta.url)).once("message", resolve).once("error", reject);
      }),
    );
  }
  const median = (part: keyof Loading) =>
    quantile(
      starts.map((one) => one[part]),
      0.5,
    );
  return { processor: median("processor"), clock: median("clock") };
}

if (!isMainThread) {
  const used = process.cpuUsage();
  const start = performance.now();
  createDetector(loadModel());
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  parentPort?.postMessage({ processor: (user + system) / 1000, clock });
}
