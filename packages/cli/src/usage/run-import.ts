import { createHash, randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Outcome } from "../command/failure.js";
import { isOutcome } from "../command/outcome.js";
import type { Call } from "../command/verb.js";
import type { Batch } from "./batches.js";
import { type FileRun, importFile } from "./import-file.js";
import { type ImportOptions, readMapping } from "./import-options.js";
import type { Mapping } from "./mapping.js";
import { type ProgressLine, progressLine } from "./progress-line.js";
import { openRegistrar, type Registrar } from "./register-systems.js";
import { type RejectedFile, type Rejection, rejectedFile } from "./rejected-file.js";
import { runStatePath } from "./run-identity.js";
import { type FileState, forgetRunState, type RunState, readRunState, writeRunState } from "./run-state.js";
import { sendBatch, type Waiting } from "./send-batch.js";
import { messagesOf, NOTHING } from "./tally.js";

/** A finished import, file by file. */
export interface Imported {
  readonly resumed: boolean;
  readonly registered: readonly string[];
  readonly files: readonly {
    readonly file: string;
    readonly rejected: string | null;
    readonly state: FileState;
  }[];
}

const NEW_FILE: FileState = {
  ...{ cursor: { line: 1, offset: 0, done: 0 }, format: null, tally: NOTHING, reasons: {} },
  ...{ rejectedBytes: 0, batches: 0, finished: false, problem: null },
};

/** Imports files one after the other, from where an unfinished run of the same command left them. */
export async function runImport(call: Call<ImportOptions>): Promise<Imported | Outcome> {
  const mapping = readMapping(call.options);
  if (isOutcome(mapping)) return mapping;
  const reached = await call.station.open("/station");
  if (!(reached instanceof Response)) return reached;
  await reached.body?.cancel();
  const registrar = call.options.register === true ? await openRegistrar(call.station) : undefined;
  if (isOutcome(registrar)) return registrar;

  const files = call.arguments;
  const path = await runStatePath(call, { files, mapping, time: call.options.time });
  const kept =
    path === undefined || call.options.restart === true ? undefined : await readRunState(path, files.length);
  const state: RunState = kept ?? {
    ...{ format: 1, run: randomBytes(8).toString("hex") },
    files: files.map(() => NEW_FILE),
  };
  const run = await openRun(call, { mapping, registrar, path, state });
  if (kept !== undefined) run.progress.note(call.words.import.resumed);
  const told = tellInterruption(call, path !== undefined);
  try {
    for (const [i] of files.entries()) {
      const outcome = await run.importNext(i);
      if (outcome !== undefined) return outcome;
    }
  } finally {
    told.end();
    run.progress.end();
    await run.close();
  }
  if (path !== undefined) await forgetRunState(path);
  return { resumed: kept !== undefined, registered: registrar?.registered ?? [], files: run.files() };
}

interface Opening {
  readonly mapping: Omit<Mapping, "time"> & { readonly time: Mapping["time"] | undefined };
  readonly registrar: Registrar | undefined;
  readonly path: string | undefined;
  readonly state: RunState;
}

async function openRun(call: Call<ImportOptions>, { mapping, registrar, path, state }: Opening) {
  const { arguments: files, station } = call;
  const found = await Promise.all(files.map((file) => sizeAndTime(call, file)));
  const states = [...state.files];
  const rejected = openRejectedFiles(call, states);
  const total = files.includes("-") ? undefined : found.reduce((sum, { size }) => sum + size, 0);
  const before = (i: number) => found.slice(0, i).reduce((sum, { size }) => sum + size, 0);
  const messages = () => states.reduce((sum, { tally }) => sum + messagesOf(tally), 0);
  const firstLeft = states.findIndex(({ finished }) => !finished);
  const begun = { bytes: before(Math.max(0, firstLeft)), total, messages: messages() };
  const progress = progressLine(call, begun, () => performance.now());
  const waiting = waitingNotes(call, progress);

  const keep = async (i: number, next: FileState) => {
    states[i] = { ...next, rejectedBytes: rejected[i]?.length() ?? 0 };
    if (path !== undefined) await writeRunState(path, { ...state, files: states });
  };
  const fileRun = (i: number, file: string): FileRun => ({
    name: file,
    path: file === "-" ? file : resolve(call.directory, file),
    mapping: { ...mapping, time: mapping.time ?? { at: found[i]?.time ?? 0, means: "ended" } },
    reading: (bytes) => progress.show(file, { bytes: before(i) + bytes, total, messages: messages() }),
    async send(batch, number) {
      const refused = await registrar?.ensure(batch.systems);
      if (refused !== undefined) return refused;
      return sendBatch(
        station,
        { body: batch.body, key: batchKey(state.run, [i, number], batch.body) },
        waiting,
      );
    },
    async commit(batch, answer, next) {
      const refused = await rejected[i]?.write(rejections(file, batch, answer?.problems ?? []));
      if (refused === undefined) await keep(i, next);
      return refused;
    },
  });
  return {
    progress,
    files: () =>
      files.map((file, i) => ({ file, rejected: pathOf(rejected[i]), state: states[i] ?? NEW_FILE })),
    async importNext(i: number): Promise<Outcome | undefined> {
      const from = states[i];
      const file = files[i];
      if (from === undefined || file === undefined || from.finished) return undefined;
      const done = await importFile(fileRun(i, file), from);
      if (isOutcome(done)) return done;
      await keep(i, done);
      return undefined;
    },
    close: () => Promise.all(new Set(rejected.map((each) => each.close()))),
  };
}

/** The same batch of the same run has the same key, whoever sends it again. */
function batchKey(run: string, place: readonly [file: number, batch: number], body: Buffer): string {
  const hash = createHash("sha256")
    .update(`${run} ${place.join(" ")}\n`)
    .update(body)
    .digest("hex");
  return `import-${run}-${hash.slice(0, 32)}`;
}

function rejections(
  file: string,
  batch: Batch | undefined,
  notes: readonly { readonly line: number; readonly code: string }[],
): Rejection[] {
  const here = (batch?.rejected ?? []).map(({ source, problem }) => ({ file, source, problem }));
  const there = notes.flatMap((note) => {
    const source = batch?.sources[note.line - 1];
    return source === undefined ? [] : [{ file, source, problem: note }];
  });
  return [...here, ...there].sort(
    (a, b) => a.source.line - b.source.line || (a.source.message ?? 0) - (b.source.message ?? 0),
  );
}

/** One per input; inputs whose names give the same path share one. */
function openRejectedFiles(call: Call<ImportOptions>, states: readonly FileState[]): RejectedFile[] {
  const paths = call.arguments.map((file) =>
    resolve(
      call.directory,
      call.options.rejected ?? `${file === "-" ? "stdin" : basename(file)}.rejected.ndjson`,
    ),
  );
  const opened = new Map<string, RejectedFile>();
  return paths.map((path) => {
    const length = Math.max(0, ...states.map((state, i) => (paths[i] === path ? state.rejectedBytes : 0)));
    const file = opened.get(path) ?? rejectedFile(path, { length, speech: call });
    opened.set(path, file);
    return file;
  });
}

function pathOf(file: RejectedFile | undefined): string | null {
  return file === undefined || file.length() === 0 ? null : file.path;
}

async function sizeAndTime(call: Call, file: string): Promise<{ size: number; time: number }> {
  const found = file === "-" ? undefined : await stat(resolve(call.directory, file)).catch(() => undefined);
  return { size: found?.size ?? 0, time: Math.trunc(found?.mtimeMs ?? Date.now()) };
}

function waitingNotes({ words }: Call, progress: ProgressLine): Waiting {
  let waiting = false;
  return {
    begins(because) {
      if (!waiting) progress.note(words.import[because]);
      waiting = true;
    },
    ends() {
      if (waiting) progress.note(words.import.back);
      waiting = false;
    },
  };
}

/** Says how to go on when a person stops the import; the process then ends as the signal ends it. */
function tellInterruption({ words, terminal }: Call, resumable: boolean) {
  const tell = () => {
    terminal.note(`\n${resumable ? words.import.interrupted : words.import.interruptedForGood}\n`);
    process.off("SIGINT", tell);
    process.kill(process.pid, "SIGINT");
  };
  process.on("SIGINT", tell);
  return { end: () => process.off("SIGINT", tell) };
}
