import { parseArgs } from "node:util";
import { openBareServer } from "./intake-bare-server.js";
import type { LoadReport } from "./intake-client.js";
import { timeCopy } from "./intake-copy.js";
import { applyLoad, quantile } from "./intake-load.js";
import { makeBodies } from "./intake-messages.js";
import { type BenchStation, openBenchStation } from "./intake-station.js";

const MEBIBYTE = 1024 * 1024;

interface Size {
  readonly batches: number;
  readonly lines: number;
  readonly concurrency: number;
}

/**
 * Messages per second that one station acknowledges (received, screened, counted, durable), beside what the same
 * bodies cost when they are only parsed, and only copied; then a client faster than the station.
 */
export async function main(options: string[]): Promise<number> {
  const { values } = parseArgs({
    args: options,
    options: {
      messages: { type: "string", default: "200000" },
      lines: { type: "string", default: "1000" },
      concurrency: { type: "string", default: "4" },
    },
  });
  const lines = Number(values.lines);
  const size = {
    lines,
    batches: Math.ceil(Number(values.messages) / lines),
    concurrency: Number(values.concurrency),
  };
  const bench = await openBenchStation();
  try {
    await applyLoad({ ...bench.usage, ...size, seed: "warm-up", batches: Math.ceil(20_000 / lines) });
    const station = await timeStation(bench, size);
    await timeBare(size);
    await timePlainCopy(bench, size);
    const overload = await overloadStation(bench, size);
    return station && overload ? 0 : 1;
  } finally {
    await bench.close();
  }
}

async function timeStation(bench: BenchStation, size: Size): Promise<boolean> {
  const before = await bench.counted();
  const report = await applyLoad({ ...bench.usage, ...size, seed: "station" });
  const counted = (await bench.counted()) - before;
  show("station", size, report);
  const whole = counted === size.batches * size.lines && counted === report.accepted;
  console.log(`  counted ${counted} of ${size.batches * size.lines} sent${whole ? "" : ": NOT EQUAL"}`);
  return whole;
}

async function timeBare(size: Size): Promise<void> {
  const bare = await openBareServer();
  const report = await applyLoad({ url: bare.url, token: "", ...size, seed: "station" });
  bare.close();
  show("bare server, parses the same bodies", size, report);
}

async function timePlainCopy(bench: BenchStation, size: Size): Promise<void> {
  const bodies = makeBodies({ ...size, seed: "station", until: Date.now() });
  const seconds = await timeCopy(bench.station.context.storage.url, bodies, size.concurrency);
  const messages = size.batches * size.lines;
  console.log(`COPY of the same bytes, one transaction a batch: ${rate(messages, seconds)} messages/s`);
}

/** Sixteen times the connections, all at once: what does not fit is refused, sent again, and counted once. */
async function overloadStation(bench: BenchStation, size: Size): Promise<boolean> {
  const before = await bench.counted();
  const start = process.memoryUsage.rss();
  let peak = start;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const concurrency = size.concurrency * 32;
  const report = await applyLoad({ ...bench.usage, ...size, concurrency, seed: "overload" });
  clearInterval(sampling);
  const counted = (await bench.counted()) - before;
  show(`a client faster than the station (${concurrency} connections)`, size, report);
  const whole = counted === size.batches * size.lines;
  console.log(
    `  refused with 429: ${report.refusals}; counted ${counted} of ${size.batches * size.lines} sent` +
      `${whole ? "" : ": NOT EQUAL"}; memory ${(start / MEBIBYTE).toFixed(0)} → ${(peak / MEBIBYTE).toFixed(0)} MiB at most`,
  );
  return whole;
}

function rate(messages: number, seconds: number): string {
  return Math.round(messages / seconds).toLocaleString("en");
}

function show(what: string, { batches, lines }: Size, { seconds, bytes, latencies }: LoadReport): void {
  const messages = batches * lines;
  const p50 = quantile(latencies, 0.5).toFixed(0);
  const p99 = quantile(latencies, 0.99).toFixed(0);
  console.log(
    `${what}: ${rate(messages, seconds)} messages/s (${messages} of ${Math.round(bytes / messages)} bytes in ` +
      `${seconds.toFixed(1)} s); batches of ${lines}: p50 ${p50} ms, p99 ${p99} ms`,
  );
}
