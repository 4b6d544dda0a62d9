import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { Command } from "commander";
import type { Cli } from "../command/cli.js";
import { fileFailure, isOutcome } from "../command/outcome.js";
import { type Call, verb } from "../command/verb.js";
import { figure } from "../terminal/figures.js";
import { openExport } from "./read-export.js";

export function exportVerb(cli: Cli): Command {
  const { ledger } = cli.words;
  return verb(cli, {
    name: "export",
    about: ledger.export,
    arguments: [["<file>", ledger.file]],
    examples: ["balise ledger export ledger.ndjson", "balise ledger export - | gzip > ledger.ndjson.gz"],
    async run(call) {
      const response = await call.station.open("/ledger/export", {
        headers: { accept: "application/x-ndjson" },
      });
      if (!(response instanceof Response)) return response;
      const [file = "-"] = call.arguments;
      if (file !== "-") return toFile(call, file, response);
      await pipeline(bodyOf(response), process.stdout, { end: false });
      return undefined;
    },
  });
}

/** The file is there whole, or not at all. */
async function toFile(call: Call, file: string, response: Response) {
  const path = resolve(call.directory, file);
  const draft = `${path}.part`;
  try {
    await pipeline(bodyOf(response), createWriteStream(draft, { mode: 0o600 }));
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    // Undici tells a connection that was lost as a TypeError.
    if (error instanceof TypeError) return { code: "station_unreachable" as const, address: response.url };
    return fileFailure("file_unwritable", path, error);
  }
  const exported = await openExport(path);
  if (isOutcome(exported)) return exported;
  const { head } = exported;
  return {
    json: { file: path, head },
    text: `${call.words.ledger.exported(figure(head.size, call.language), path)}\n`,
  };
}

function bodyOf(response: Response): Readable {
  return Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
}
