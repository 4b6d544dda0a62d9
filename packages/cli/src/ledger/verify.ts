import { createPublicKey, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isProblem, type Problem } from "@balise/preparedness";
import type { Command } from "commander";
import { z } from "zod";
import type { Cli } from "../command/cli.js";
import { EXIT } from "../command/exit-code.js";
import type { Failure } from "../command/failure.js";
import { fileFailure, isOutcome, outcomeSentence } from "../command/outcome.js";
import { type Call, type Told, verb } from "../command/verb.js";
import { figure } from "../terminal/figures.js";
import { openExport } from "./read-export.js";

interface Options {
  readonly file?: string;
  readonly publicKey?: string;
}

interface Found {
  readonly ok: boolean;
  readonly size: number;
  readonly root: string;
  readonly problem?: unknown;
}

const verificationShape = z.object({
  ok: z.boolean(),
  size: z.number().int(),
  root: z.string(),
  problem: z.unknown().optional(),
});

export function verifyVerb(cli: Cli): Command {
  const { ledger } = cli.words;
  return verb<Options>(cli, {
    name: "verify",
    about: ledger.verify,
    options: [
      ["--file <export>", ledger.exportFile],
      ["--public-key <pem>", ledger.publicKey],
    ],
    rules: ledger.verifyRules,
    examples: ["balise ledger verify", "balise ledger verify --file ledger.ndjson --public-key station.pem"],
    run: (call) => (call.options.file === undefined ? atStation(call) : away(call, call.options.file)),
  });
}

async function atStation(call: Call<Options>) {
  const found = await call.station.ask("/ledger/verification", verificationShape, { method: "POST" });
  return isOutcome(found) ? found : told(found, call, call.words.ledger.verified);
}

async function away(call: Call<Options>, file: string): Promise<Told | Problem | Failure> {
  const { publicKey } = call.options;
  const key = publicKey === undefined ? undefined : await readKey(resolve(call.directory, publicKey));
  if (isOutcome(key)) return key;
  const exported = await openExport(resolve(call.directory, file));
  if (isOutcome(exported)) return exported;
  const { verifyEntries } = await import("@balise/storage");
  const found = await verifyEntries(
    exported.entries(),
    exported.head,
    key === undefined ? {} : { keys: [key] },
  );
  const broken = exported.failure();
  if (broken !== undefined) return broken;
  const { verified, verifiedOwnKey } = call.words.ledger;
  return told(found, call, key === undefined ? verifiedOwnKey : verified);
}

function told(found: Found, call: Call, verified: (size: string) => string): Told {
  if (found.ok) return { json: found, text: `${verified(figure(found.size, call.language))}\n` };
  const { problem } = found;
  const sentence = isProblem(problem) ? outcomeSentence(problem, call) : JSON.stringify(problem);
  return { json: found, text: `${sentence}\n`, exit: EXIT.notVerified };
}

async function readKey(file: string): Promise<KeyObject | Failure> {
  let pem: string;
  try {
    pem = await readFile(file, "utf8");
  } catch (error) {
    return fileFailure("file_unreadable", file, error);
  }
  try {
    return createPublicKey(
      pem.includes("-----") ? pem : { key: Buffer.from(pem, "base64"), format: "der", type: "spki" },
    );
  } catch {
    return { code: "key_unreadable", file };
  }
}
