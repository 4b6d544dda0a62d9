import type { KeyObject } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { isProblem, type Problem } from "@balise/preparedness";
import { openDetector } from "../screening/open-detector.js";
import { campaignBuckets } from "./campaign-buckets.js";
import { indicatorScoring, type ScreenedIndicator } from "./indicator-scoring.js";
import type { Screener } from "./message-columns.js";
import { pseudonyms } from "./pseudonyms.js";
import { type BodyToScreen, type ScreenedBody, screenBatch } from "./screen-batch.js";

/** What a screening thread is started with. */
export interface ScreeningThreadData {
  readonly modelPath: string;
  readonly indicators: readonly ScreenedIndicator[];
  readonly pseudonymKey: KeyObject;
  readonly reviewKey: KeyObject;
}

/** The first message of a thread: the detector's version, or why it cannot screen. */
export type ScreeningReady = { readonly detector: string } | Problem;

export interface ScreeningJob {
  readonly job: number;
  readonly body: BodyToScreen;
}

export interface ScreeningResult {
  readonly job: number;
  readonly screened: ScreenedBody | Problem;
}

function openScreener(data: ScreeningThreadData): { screener: Screener; detector: string } | Problem {
  const detector = openDetector(data.modelPath);
  if (isProblem(detector)) return detector;
  const scoring = indicatorScoring(detector, data.indicators);
  if (isProblem(scoring)) return scoring;
  const { indicators, pseudonymKey, reviewKey } = data;
  const keyed = { pseudonyms: pseudonyms(pseudonymKey), campaigns: campaignBuckets(pseudonymKey), reviewKey };
  const screener = { indicators, scoring, ...keyed };
  return { screener, detector: detector.version };
}

function buffersOf(screened: ScreenedBody | Problem): ArrayBuffer[] {
  if (isProblem(screened)) return [];
  const { messages, users, conversations, samples } = screened;
  const arrays = [...Object.values(messages), users, conversations, ...samples.map(({ sealed }) => sealed)];
  return arrays.map((array) => array.buffer as ArrayBuffer);
}

const port = parentPort;
if (port !== null) {
  const opened = openScreener(workerData as ScreeningThreadData);
  if (isProblem(opened)) port.postMessage(opened satisfies ScreeningReady);
  else {
    port.on("message", ({ job, body }: ScreeningJob) => {
      const screened = screenBatch(body, opened.screener);
      port.postMessage({ job, screened } satisfies ScreeningResult, buffersOf(screened));
    });
    port.postMessage({ detector: opened.detector } satisfies ScreeningReady);
  }
}
