import { parseArgs } from "node:util";
import { createDetector, type Detector, FLAG_BIN } from "@balise/detector";
import { loadModel, timeLoading } from "./detector-load.js";
import { makeMessages, meanBytes } from "./detector-messages.js";
import { findPeers, installation, type Screen } from "./detector-peers.js";
import { makeSamples, samplesOf, screenRate, shareFlagged } from "./detector-quality.js";
import { growthOf, latencyOf, rateOf } from "./detector-speed.js";

/** The goals: messages a second of one core, ms of one message in a hundred, ms to load the model. */
const GOALS = { wasm: 400_000, plain: 120_000, p99: 1, load: 100 };
const KINDS = ["care", "misuse", "look-alike"] as const;
const LANGUAGES = ["en", "fr"] as const;

/**
 * Speed of the detector with each of its kernels, memory, time to load; then quality and speed beside the peers of
 * a folder.
 */
export async function main(options: string[]): Promise<number> {
  const { values } = parseArgs({
    args: options,
    options: { peers: { type: "string" }, messages: { type: "string", default: "20000" } },
  });
  const count = Number(values.messages);
  if (!(Number.isInteger(count) && count >= 1)) {
    console.error("--messages takes a whole number of at least 1");
    return 2;
  }
  const loaded = await showLoading();
  const messages = makeMessages(count, "messages");
  console.log(
    `${count} messages of ${meanBytes(messages).toFixed(0)} bytes, English and French, 13 categories; a second is one of one core's own time`,
  );
  const model = loadModel();
  const wasm = createDetector(model);
  const fast = showSpeed(wasm, messages);
  const plain = showSpeed(createDetector(model, { kernel: "plain" }), messages);
  await showPeers(wasm, messages, values.peers);
  return loaded && fast && plain ? 0 : 1;
}

async function showLoading(): Promise<boolean> {
  const { processor, clock } = await timeLoading();
  const reached = processor < GOALS.load;
  console.log(
    `model loaded in ${processor.toFixed(0)} ms of the processor (${clock.toFixed(0)} ms by the clock), median of cold starts`,
  );
  console.log(`  under ${GOALS.load} ms: ${yes(reached)}`);
  return reached;
}

function showSpeed(detector: Detector, messages: readonly string[]): boolean {
  const rate = rateOf(detector, messages);
  const { p50, p99, max } = latencyOf(detector, messages);
  const { left, leftWithoutView, kept } = growthOf(detector, messages);
  const goal = GOALS[detector.kernel];
  const [enough, quick] = [rate.processor >= goal, p99 < GOALS.p99];
  console.log(
    `kernel ${detector.kernel}: ${whole(rate.processor)} messages/s (${whole(rate.clock)} by the clock)`,
  );
  console.log(`  one message: p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}, max ${milliseconds(max)}`);
  console.log(
    `  heap: ${left.toFixed(1)} bytes a message left to collect, ${leftWithoutView.toFixed(1)} where nothing calls for a second view; ${kept.toFixed(2)} kept after a million`,
  );
  console.log(`  at least ${whole(goal)}/s: ${yes(enough)}; p99 under ${GOALS.p99} ms: ${yes(quick)}`);
  return enough && quick;
}

/** Which share of each kind of sentence is flagged, and how many messages a second, in one table. */
async function showPeers(detector: Detector, messages: readonly string[], folder?: string): Promise<void> {
  const { found, absent } = folder === undefined ? { found: [], absent: [] } : await findPeers(folder);
  const samples = makeSamples();
  const columns = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));
  console.log(
    `share flagged at default settings of ${samples.length} sentences, one of each pattern that training set aside`,
  );
  console.log("  care: of people who may need it; look-alike: harmless, with the words of care or misuse");
  console.log(row("", [...columns.map(({ kind, language }) => `${kind} ${language}`), "messages/s"]));
  console.log(row("sentences", [...columns.map((of) => String(samplesOf(samples, of).length)), ""]));
  for (const screen of [screenOf(detector), ...found]) {
    const shares: string[] = [];
    for (const of of columns) shares.push(percent(await shareFlagged(screen, samplesOf(samples, of))));
    console.log(row(screen.name, [...shares, whole(await screenRate(screen, messages))]));
  }
  console.log(
    "  the corpus is this project's own: patterns set aside have sisters that the detector learned from",
  );
  if (absent.length > 0) console.log(`  not found: ${absent.join(", ")}`);
  if (found.length === 0 || absent.length > 0) {
    const where = folder ?? "DIR";
    console.log(`  to compare with peers: ${installation(where)}, then --peers ${where}`);
  }
}

function screenOf(detector: Detector): Screen {
  const bins = new Uint8Array(detector.categories("user").length);
  const flags = (text: string) => {
    detector.bins(text, "user", bins);
    return bins.some((bin) => bin >= FLAG_BIN);
  };
  return { name: `balise, bin ${FLAG_BIN} or more`, flags };
}

function row(name: string, cells: readonly string[]): string {
  return `  ${name.padEnd(22)}${cells.map((cell) => cell.padStart(14)).join("")}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(4)} ms`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function yes(reached: boolean): string {
  return reached ? "yes" : "NO";
}
