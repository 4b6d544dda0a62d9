import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Detector } from "@balise/detector";
import { quantile } from "./intake-load.js";

const ROUNDS = 60;
const WARM_UP = 3;
const TIMED = 200_000;
const MILLION = 1_000_000;
/** So few messages that what they leave behind is not collected while it is measured. */
const UNCOLLECTED = 50_000;
/** What can make the detector look at a message twice; but for words spelled out and small capitals, which are rare. */
const SECOND_VIEW = /[\p{N}@$\p{Script=Greek}\p{Script=Cyrillic}]|!\p{L}/u;

/** Messages a second of one core: by the processor's time, which others on the machine do not stretch, and by the clock. */
export type Rate = { readonly processor: number; readonly clock: number };

/** The best of several rounds over all messages. */
export function rateOf(detector: Detector, messages: readonly string[]): Rate {
  const out = new Float32Array(detector.categories("user").length);
  let best = { processor: 0, clock: 0 };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const used = process.cpuUsage();
    const start = performance.now();
    for (const message of messages) detector.score(message, "user", out);
    const clock = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(used);
    const processor = (user + system) / 1e6;
    if (round < 0) continue;
    best = {
      processor: Math.max(best.processor, messages.length / processor),
      clock: Math.max(best.clock, messages.length / clock),
    };
  }
  return best;
}

/** Milliseconds of single messages, by the clock. */
export type Latency = { readonly p50: number; readonly p99: number; readonly max: number };

export function latencyOf(detector: Detector, messages: readonly string[]): Latency {
  const out = new Float32Array(detector.categories("user").length);
  const times = Array.from({ length: TIMED }, (_, at) => {
    const message = messages[at % messages.length] ?? "";
    const start = performance.now();
    detector.score(message, "user", out);
    return performance.now() - start;
  });
  return {
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    max: times.reduce((highest, time) => Math.max(highest, time), 0),
  };
}

/**
 * Bytes of heap a message: what it leaves to be collected, the same for messages without a second view (no digit, no
 * sign for a letter, no letter of another alphabet), and what stays after a collection.
 */
export type Growth = { readonly left: number; readonly leftWithoutView: number; readonly kept: number };

export function growthOf(detector: Detector, messages: readonly string[]): Growth {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const out = new Float32Array(detector.categories("user").length);
  const score = (list: readonly string[], count: number) => {
    for (let at = 0; at < count; at++) detector.score(list[at % list.length] ?? "", "user", out);
  };
  const leftBy = (list: readonly string[]) => {
    score(list, UNCOLLECTED);
    collect();
    const before = process.memoryUsage().heapUsed;
    score(list, UNCOLLECTED);
    return (process.memoryUsage().heapUsed - before) / UNCOLLECTED;
  };
  const left = leftBy(messages);
  const leftWithoutView = leftBy(messages.filter((message) => !SECOND_VIEW.test(message)));
  collect();
  const before = process.memoryUsage().heapUsed;
  score(messages, MILLION);
  collect();
  return { left, leftWithoutView, kept: (process.memoryUsage().heapUsed - before) / MILLION };
}
