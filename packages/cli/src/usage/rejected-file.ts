import { type FileHandle, open } from "node:fs/promises";
import { isProblem, type LineNote, type Problem } from "@balise/preparedness";
import type { Failure } from "../command/failure.js";
import { fileFailure, outcomeSentence, type Speech } from "../command/outcome.js";
import type { Source } from "./items.js";

/** A line, or a message of one, that did not get in. Its text is never in it. */
export interface Rejection {
  readonly file: string;
  readonly source: Source;
  readonly problem: Problem | LineNote;
}

/** A file of rejected lines, made when the first one comes. */
export interface RejectedFile {
  readonly path: string;
  length(): number;
  write(rejections: readonly Rejection[]): Promise<Failure | undefined>;
  close(): Promise<void>;
}

/** @param length bytes of an earlier part of the same run that are kept; what is there beyond them is written again */
export function rejectedFile(
  path: string,
  { length, speech }: { length: number; speech: Speech },
): RejectedFile {
  let file: FileHandle | undefined;
  let at = length;
  const opened = async () => {
    const found = await open(path, length > 0 ? "r+" : "w", 0o600);
    await found.truncate(length);
    return found;
  };
  return {
    path,
    length: () => at,
    async write(rejections) {
      if (rejections.length === 0) return undefined;
      const lines = Buffer.from(
        rejections.map((each) => `${JSON.stringify(entry(each, speech))}\n`).join(""),
      );
      try {
        file ??= await opened();
        await file.write(lines, 0, lines.byteLength, at);
      } catch (error) {
        return fileFailure("file_unwritable", path, error);
      }
      at += lines.byteLength;
      return undefined;
    },
    async close() {
      await file?.close();
    },
  };
}

/** `{file, line, message?, code, …facts, reason}`. */
export function entry({ file, source, problem }: Rejection, speech: Speech): object {
  const { line: _, code, ...facts } = problem as LineNote;
  const told = { ...problem, line: source.line };
  const reason = isProblem(told) ? outcomeSentence(told, speech) : code;
  return { file, ...source, code, ...facts, reason };
}
