import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { isProblem, type Problem } from "@balise/preparedness";
import type { StationKeys } from "../keys/station-keys.js";
import type { Log } from "../log/log.js";
import type { ScreenedIndicator } from "./indicator-scoring.js";
import type { BodyToScreen, ScreenedBody } from "./screen-batch.js";
import type {
  ScreeningJob,
  ScreeningReady,
  ScreeningResult,
  ScreeningThreadData,
} from "./screening-worker.js";
import { openWorkerPool } from "./worker-pool.js";

/** Screens bodies in threads of their own. */
export interface Screening {
  /** Version of the detector. */
  readonly detector: string;
  /** @throws WorkerLost when the body killed two threads */
  screen(body: BodyToScreen): Promise<ScreenedBody | Problem>;
  close(): Promise<void>;
}

export interface ScreeningOptions {
  readonly keys: StationKeys;
  readonly indicators: readonly ScreenedIndicator[];
  readonly modelPath: string;
  readonly log: Log;
  readonly workers?: number;
}

const MOST_WORKERS = 4;

/** Starts the threads; a model or an indicator that cannot be used is a problem. */
export async function openScreening(options: ScreeningOptions): Promise<Screening | Problem> {
  const { keys, modelPath, log, workers = defaultWorkers() } = options;
  const indicators = options.indicators.map(
    ({ id, group, role, categories, flag_bin, crossing_limit, strata }) => {
      return { id, group, role, categories, flag_bin, crossing_limit, strata };
    },
  );
  const data: ScreeningThreadData = {
    modelPath,
    indicators,
    pseudonymKey: keys.pseudonym,
    reviewKey: keys.review,
  };
  const { pool, ready } = await openWorkerPool<Omit<ScreeningJob, "job">, ScreeningResult, ScreeningReady>({
    path: createRequire(import.meta.url).resolve("@balise/server/screening-worker"),
    size: workers,
    data,
    onDeath: (error) => log.error("a screening thread died", error),
  });
  if (isProblem(ready)) {
    await pool.close();
    return ready;
  }
  return {
    detector: ready.detector,
    screen: async (body) => (await pool.run({ body })).screened,
    close: () => pool.close(),
  };
}

function defaultWorkers(): number {
  return Math.min(MOST_WORKERS, Math.max(1, availableParallelism() - 1));
}
