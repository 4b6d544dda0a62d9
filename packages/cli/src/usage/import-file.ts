import type { BatchAnswer } from "@balise/preparedness";
import type { Outcome } from "../command/failure.js";
import { fileFailure, isOutcome } from "../command/outcome.js";
import { type Batch, batchesOf } from "./batches.js";
import { type ByteSource, openBytes } from "./byte-source.js";
import { endingProblem } from "./ending-problem.js";
import { itemsOf } from "./items.js";
import type { Mapping } from "./mapping.js";
import type { FileState } from "./run-state.js";
import { type Line, splitLines } from "./split-lines.js";
import { isSystemError } from "./system-error.js";
import { addTallies, messagesOf, tallyOf } from "./tally.js";

/** What the import of one file needs of the run that it belongs to. */
export interface FileRun {
  readonly name: string;
  readonly path: string;
  readonly mapping: Mapping;
  /** Sends a batch, the `number`th of the file. */
  send(batch: Batch, number: number): Promise<BatchAnswer | Outcome>;
  /** Keeps what has been acknowledged; called in the order of the file. */
  commit(
    batch: Batch | undefined,
    answer: BatchAnswer | undefined,
    state: FileState,
  ): Promise<Outcome | undefined>;
  /** Told how far the file has been read. */
  reading(bytes: number): void;
}

const IN_FLIGHT = 3;

/**
 * Imports one file from where it was left. What is wrong with the file is kept in its state and stops no other file;
 * an outcome returned is what stops the run.
 */
export async function importFile(run: FileRun, from: FileState): Promise<FileState | Outcome> {
  const source = openBytes(run.path, from.cursor.offset);
  let line = from.cursor.line - 1;
  const watched = async function* (lines: AsyncIterable<Line>) {
    for await (const each of lines) {
      line = each.number;
      run.reading(source.taken());
      yield each;
    }
  };
  const start = { line: from.cursor.line, offset: from.cursor.offset };
  const lines = watched(splitLines(source.chunks, { start, whole: () => source.ending() === "whole" }));
  const reading = { mapping: run.mapping, format: from.format ?? undefined };
  let state = from;
  try {
    const answered = inOrder(batchesOf(itemsOf(lines, reading, from.cursor)), (batch, place) =>
      batch.sources.length === 0 ? Promise.resolve(undefined) : run.send(batch, from.batches + place),
    );
    for await (const { batch, answer } of answered) {
      if (isOutcome(answer)) return answer;
      state = after(state, { batch, answer, format: reading.format ?? null });
      const refused = await run.commit(batch, answer, state);
      if (refused !== undefined) return refused;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ...state, finished: true, problem: fileFailure("file_unreadable", run.name, error) };
  }
  return { ...state, finished: true, problem: ended(run.name, { source, line, state }) };
}

/** Sends up to three batches at once, and gives the answers in the order of the batches. */
async function* inOrder(
  batches: AsyncIterable<Batch>,
  send: (batch: Batch, place: number) => Promise<BatchAnswer | Outcome | undefined>,
): AsyncGenerator<{ batch: Batch; answer: BatchAnswer | Outcome | undefined }> {
  const sent: { batch: Batch; answer: Promise<BatchAnswer | Outcome | undefined> }[] = [];
  let place = 0;
  for await (const batch of batches) {
    sent.push({ batch, answer: send(batch, place) });
    place += 1;
    const first = sent.length >= IN_FLIGHT ? sent.shift() : undefined;
    if (first !== undefined) yield { batch: first.batch, answer: await first.answer };
  }
  for (const { batch, answer } of sent) yield { batch, answer: await answer };
}

function after(
  state: FileState,
  { batch, answer, format }: { batch: Batch; answer: BatchAnswer | undefined; format: FileState["format"] },
): FileState {
  const reasons = { ...state.reasons };
  const codes = [
    ...batch.rejected.map((each) => each.problem.code),
    ...(answer?.problems ?? []).map((note) => note.code),
  ];
  for (const code of codes) reasons[code] = (reasons[code] ?? 0) + 1;
  const tally = addTallies(state.tally, tallyOf(batch, answer));
  return { ...state, format, cursor: batch.after, reasons, tally, batches: state.batches + 1 };
}

function ended(
  file: string,
  { source, line, state }: { source: ByteSource; line: number; state: FileState },
): FileState["problem"] {
  const ending = endingProblem(file, { source, line: line + 1 });
  if (ending !== undefined) return ending;
  return messagesOf(state.tally) === 0 ? { code: "file_empty", file } : null;
}
