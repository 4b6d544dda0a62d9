import { isProblem, situationShape } from "@balise/preparedness";
import { createLog, labelKnown, openStation, type Station } from "@balise/server";
import { dateOf, firstInstant } from "./arrivals.js";
import { figuresOf, type IndicatorFigures } from "./figures.js";
import type { Options, Refused } from "./options.js";
import { isRefused } from "./options.js";
import { ADMINISTRATOR, settle } from "./people.js";
import { type Sent, send } from "./send.js";
import { writePseudonymKey } from "./station-key.js";
import { writeLibrary } from "./station-library.js";
import { type KnownStream, readStream } from "./stream.js";
import { type Response, watchAndRespond } from "./surveillance.js";
import { tallied } from "./tallied.js";
import { DAYS } from "./volume.js";

export interface Places {
  /** The library that comes with Balise. */
  readonly library: string;
  /** The interface as it was built. */
  readonly web: string;
}

export interface Outcome {
  readonly out: string;
  readonly seed: number;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly series: { readonly name: string; readonly firstDay: string };
  /** Messages of the stream, and those of them that the outbreak added. */
  readonly messages: number;
  readonly injected: number;
  readonly answers: Sent;
  /** Messages that the station's total holds, and that the tallies of one indicator a role hold together. */
  readonly counted: { readonly total: number; readonly tallies: number };
  readonly labelled: number;
  readonly indicators: readonly IndicatorFigures[];
  readonly outbreak: Response;
  readonly ledger: { readonly ok: boolean; readonly size: number; readonly root: string };
  readonly detector: string;
  readonly seconds: number;
}

interface Surroundings {
  readonly places: Places;
  readonly now: () => Date;
  /** What happens, as it happens. */
  readonly tell: (line: string) => void;
}

/** Runs the main job once on the sets of a data folder: messages in, an indicator, an alert and an incident out. */
export async function demoReal(options: Options, around: Surroundings): Promise<Outcome | Refused> {
  const { places, now, tell } = around;
  const began = performance.now();
  const start = firstInstant(now());
  tell("reading the sets");
  const stream = await readStream(options.data, { seed: options.seed, start });
  if (isRefused(stream)) return stream;
  await writePseudonymKey(options.out, options.seed);
  await writeLibrary(places.library, options.out);
  tell("opening a station");
  const lines: string[] = [];
  const station = await openStation({
    ...{ dataDirectory: options.out, port: 0, now, firstPerson: ADMINISTRATOR },
    ...{ libraryDirectory: places.library, webDirectory: places.web },
    log: createLog((line) => lines.push(line), now),
  });
  if (isProblem(station)) return { refused: `The station does not open: ${JSON.stringify(station)}` };
  try {
    const done = await work(station, { stream, start, tell });
    const { seed, out } = options;
    return { ...{ out, seed }, ...done, seconds: Math.round((performance.now() - began) / 100) / 10 };
  } finally {
    await station.close();
  }
}

interface Work {
  readonly stream: KnownStream;
  readonly start: number;
  readonly tell: (line: string) => void;
}

async function work(
  station: Station,
  { stream, start, tell }: Work,
): Promise<Omit<Outcome, "out" | "seed" | "seconds">> {
  const { messages, injected, volume } = stream;
  const people = await settle(station);
  const answers = await send(messages, {
    ...{ url: station.url, token: people.usageToken },
    onBatch: (sent) => tell(`sent ${sent} of ${messages.length} messages`),
  });
  tell("labelling the sample");
  const { context } = station;
  const { indicators } = context.library;
  const labelled = await labelKnown(context.storage, {
    ...{ indicators, keys: context.keys, reviewers: people.reviewers, at: () => context.now().toISOString() },
    known: messages.map(({ interaction, categories }) => ({ id: interaction.id, categories })),
  });
  if (typeof labelled !== "number")
    throw new Error(`the sample could not be labelled: ${JSON.stringify(labelled)}`);
  tell("running the watches");
  const outbreak = await watchAndRespond(people.analyst, start);
  tell("reading the indicators");
  const figures: IndicatorFigures[] = [];
  for (const definition of indicators) {
    figures.push(await figuresOf(definition, { door: people.analyst, start, messages }));
  }
  tell("verifying the ledger");
  const ledger = await people.analyst.ask("POST", "/ledger/verification", verification);
  const { counted } = await people.analyst.ask("GET", "/situation", situationShape);
  return {
    ...{ firstDay: dateOf(0, start), lastDay: dateOf(DAYS - 1, start) },
    series: { name: volume.series, firstDay: volume.firstDay },
    ...{ messages: messages.length, injected, answers, labelled, indicators: figures, outbreak, ledger },
    counted: { total: counted.messages, tallies: await tallied(context) },
    detector: context.detector,
  };
}

const verification = {
  parse(value: unknown) {
    const { ok, size, root } = value as { ok: boolean; size: number; root: string };
    return { ok, size, root };
  },
};
