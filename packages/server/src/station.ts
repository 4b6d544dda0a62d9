import { isProblem, type Language, type Problem } from "@balise/preparedness";
import { LEDGER_CHANNEL, type Storage, signHead } from "@balise/storage";
import { type FirstPerson, firstLink } from "./access/first-account.js";
import { linkPath } from "./access/sign-in-link.js";
import { createApp } from "./app.js";
import { runFirstCanaries } from "./canaries/run.js";
import { openDataDirectory } from "./data-directory.js";
import { openDatabase } from "./database.js";
import { demonstrationRefused, isDemonstration } from "./demonstration/begin.js";
import { EVIDENCE } from "./evidence/readers.js";
import { defineSeats } from "./governance/define-seats.js";
import type { StationContext } from "./http/index.js";
import { serve } from "./http/serve.js";
import { indicatorScoring, textOpener } from "./intake/index.js";
import { timedJobs } from "./jobs/timed-jobs.js";
import { startTimers } from "./jobs/timers.js";
import { openKeys } from "./keys/index.js";
import type { Library } from "./library/library.js";
import { loadLibrary } from "./library/load-library.js";
import type { Log } from "./log/log.js";
import { sampleJudge } from "./review/sample-judge.js";
import { ROUTES } from "./routes.js";
import { openJudge } from "./screening/judge/open-judge.js";
import { MODEL_PATH } from "./screening/model-path.js";
import { openDetector } from "./screening/open-detector.js";
import { screenOf } from "./screening/screen.js";
import { openWebFiles } from "./static/web-files.js";
import { createStreamHub, type StreamHub } from "./stream/hub.js";
import { listen } from "./stream/listen.js";
import { ALL_SCOPES } from "./tokens/routes.js";
import { renewLocalToken } from "./tokens/tokens.js";
import { type Undo, undoStack } from "./undo.js";
import { openIntake } from "./usage/open-intake.js";
import { registeredSystems } from "./usage/registered-systems.js";
import { VERSION } from "./version.js";

export interface StationOptions {
  readonly dataDirectory: string;
  /** A PostgreSQL server in the place of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** 127.0.0.1 unless told: nobody outside this machine reaches the station by default. */
  readonly host?: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The library that comes with Balise; `<data>/library` goes before it. */
  readonly libraryDirectory: string;
  /** The interface as it was built. */
  readonly webDirectory: string;
  readonly name?: string;
  /** Adjusts what was read from the library, before anything uses it. */
  readonly adjustLibrary?: (library: Library) => Library;
  readonly now: () => Date;
  readonly log: Log;
  readonly firstPerson?: FirstPerson;
  /** Asks for the judge that these variables configure; without it nothing of the judge is opened or sent. */
  readonly judge?: JudgeAsked;
  /** Fills the station with simulated usage; every screen then says so. */
  readonly demonstration?: (loading: DemonstrationLoading) => Promise<void>;
}

export interface JudgeAsked {
  /** The BALISE_JUDGE_ variables. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** In which it is asked about texts that are in none of its languages. */
  readonly language: Language;
}

export interface DemonstrationLoading {
  readonly station: StationContext;
  progress(done: number, total: number): void;
  /** Aborted when the station stops. */
  readonly signal: AbortSignal;
}

export interface Station {
  readonly url: string;
  /** The one-time link that opens a station in which no administrator has a password yet. */
  readonly firstLink: string | undefined;
  readonly context: StationContext;
  /** Answers a request in process, without the network. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Settles when the demonstration, if any, has loaded. */
  readonly loaded: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a station: the one place where clock, queue, database, keys and workers are wired. What stands in the way is a
 * problem, and whatever was opened before it is closed again.
 */
export async function openStation(options: StationOptions): Promise<Station | Problem> {
  const undo = undoStack(options.log);
  try {
    const station = await wire(options, undo);
    if (isProblem(station)) await undo.all();
    return station;
  } catch (error) {
    await undo.all();
    throw error;
  }
}

async function wire(options: StationOptions, undo: Undo): Promise<Station | Problem> {
  const { now, log, host = "127.0.0.1", port, name = "Balise" } = options;
  const kept = await openKept(options, undo);
  if (isProblem(kept)) return kept;
  const { data, library, keys, storage, judge } = kept;
  const detector = openDetector(MODEL_PATH);
  if (isProblem(detector)) return detector;
  const scoring = indicatorScoring(detector, library.indicators);
  if (isProblem(scoring)) return scoring;
  const ways = await openWays(storage, library, { at: now().toISOString(), person: options.firstPerson });
  if (isProblem(ways)) return ways;

  const stream = createStreamHub();
  const listening = await listen({
    ...{ url: storage.url, channel: LEDGER_CHANNEL, log },
    ...{ onNotice: stream.notice, onReturn: stream.everything },
  });
  undo.add("stream connection", listening.close);
  const registered = registeredSystems(storage);
  const intake = await openIntake({ storage, keys, library, registered, stream, now, log });
  if (isProblem(intake)) return intake;
  undo.add("intake", () => intake.close());

  const loading = loadingOf(options, stream);
  const simulated = options.demonstration !== undefined || (await isDemonstration(storage));
  const ending = new AbortController();
  const context: StationContext = {
    ...{ name, version: VERSION, demonstration: simulated, loading: loading.now },
    ...{ storage, keys, library, evidence: EVIDENCE, stream, log, now },
    ...{ intake, registered, detector: intake.detector, unseal: textOpener(keys.review) },
    ...{ screen: screenOf(detector), scoring },
    judge: judge && sampleJudge(judge, ending.signal),
  };
  await runFirstCanaries(context);
  const timers = await startTimers(storage.url, timedJobs(context), log);
  undo.add("timers", timers.close);
  undo.add("judge", async () => ending.abort());

  let stopping = false;
  const web = openWebFiles(options.webDirectory);
  const app = createApp(context, { routes: ROUTES, web, stopping: () => stopping });
  const serving = await serve(app.fetch, { host, port });
  if (isProblem(serving)) return serving;
  await data.announce({ address: serving.url, token: ways.token });
  undo.add("server", async () => {
    stopping = true;
    await data.withdraw();
    stream.close();
    await serving.close();
  });
  undo.add("demonstration", loading.stop);
  return {
    ...{ url: serving.url, context, loaded: loading.start(context) },
    firstLink: ways.link === undefined ? undefined : serving.url + linkPath(ways.link),
    request: async (path, init) => app.request(path, init),
    close: undo.all,
  };
}

/** What outlives a run: the data directory, the library, the keys and the database, whose ledger is signed at close. */
async function openKept(options: StationOptions, undo: Undo) {
  const { now, log, databaseUrl } = options;
  const data = await openDataDirectory(options.dataDirectory);
  const read = await loadLibrary([data.library, options.libraryDirectory]);
  if (isProblem(read)) return read;
  const library = options.adjustLibrary?.(read) ?? read;
  const keys = await openKeys(data.path);
  if (isProblem(keys)) return keys;
  const libraries = [data.library, options.libraryDirectory];
  const judge =
    options.judge && (await openJudge({ ...options.judge, libraries, dataDirectory: data.path, now }));
  if (isProblem(judge)) return judge;
  const storage = await openDatabase({ dataDirectory: data.path, databaseUrl, log });
  if (isProblem(storage)) return storage;
  undo.add("database", storage.close);
  undo.add("signature", () => signHead(storage, keys.ledger, now().toISOString()));
  const mixed = options.demonstration === undefined ? undefined : await demonstrationRefused(storage);
  return mixed ?? { data, library, keys, storage, judge };
}

/** The seats of the library, and the ways in: the link of the first person, the token of this machine. */
async function openWays(
  storage: Storage,
  library: Library,
  { at, person }: { at: string; person: FirstPerson | undefined },
) {
  const refused = await defineSeats(storage, library.seats, at);
  if (refused !== undefined) return refused;
  const link = await firstLink(storage, { at, person });
  if (isProblem(link)) return link;
  const token = await renewLocalToken(storage, ALL_SCOPES, at);
  return isProblem(token) ? token : { link, token };
}

/** The demonstration's loading: where it stands, how to start it, how to stop it. */
function loadingOf({ demonstration, log }: StationOptions, stream: StreamHub) {
  const ending = new AbortController();
  let state: { done: number; total: number } | null = null;
  let loaded: Promise<void> = Promise.resolve();
  const progress = (done: number, total: number) => {
    state = done < total ? { done, total } : null;
    stream.announce({ concept: "station" });
  };
  return {
    now: () => state,
    start(station: StationContext): Promise<void> {
      const load = async () => demonstration?.({ station, progress, signal: ending.signal });
      loaded = load().catch((error: unknown) => log.error("demonstration_failed", error));
      return loaded;
    },
    stop(): Promise<void> {
      ending.abort();
      return loaded;
    },
  };
}
