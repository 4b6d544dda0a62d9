import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface Options {
  /** The empty folder for the station's data. */
  readonly out: string;
  readonly data: string;
  readonly seed: number;
  readonly json: boolean;
}

export const USAGE = `npm run -s demo:real -- OUT [--data ../shared/data] [--seed N] [--json]

Runs a station once on real texts, from a stream of four weeks to an incident, and checks what comes out.

  OUT      an empty folder, or a new one, for the station's data
  --data   the folder of the sets: conversations/, screening/test/, series/   (default ../shared/data)
  --seed   a whole number from 0 on: the same number draws the same stream     (default 1)
  --json   print the same report for a machine

Exit: 0 done · 1 a count differs or the outbreak was missed · 2 wrong usage, or a folder that will not do
`;

/** What stands in the way of a run before it begins: a sentence to the person who typed the command. */
export interface Refused {
  readonly refused: string;
}

export function isRefused(value: object): value is Refused {
  return "refused" in value;
}

/** Reads the command's words; `"help"` when they ask for it. */
export function readOptions(words: readonly string[], from: string): Options | Refused | "help" {
  const read = parsed(words);
  if ("refused" in read) return read;
  const { values, positionals } = read;
  if (values.help) return "help";
  const [out, more] = positionals;
  if (out === undefined) return { refused: "Which folder shall hold the station's data? Give an empty one." };
  if (more !== undefined) return { refused: `One folder is enough: what is “${more}”?` };
  if (!/^\d{1,9}$/.test(values.seed))
    return { refused: `--seed takes a whole number, not “${values.seed}”.` };
  return {
    out: resolve(from, out),
    data: resolve(from, values.data),
    seed: Number(values.seed),
    json: values.json,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        data: { type: "string", default: "../shared/data" },
        seed: { type: "string", default: "1" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
      },
    });
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** Refuses a folder that holds something: nothing of anybody's is written over. */
export async function refuseUnlessEmpty(folder: string): Promise<Refused | undefined> {
  const inside = await readdir(folder).catch((error: NodeJS.ErrnoException) => error);
  if (!(inside instanceof Error)) {
    return inside.length === 0 ? undefined : { refused: `${folder} is not empty: give an empty folder.` };
  }
  if (inside.code === "ENOENT") return undefined;
  return { refused: `${folder} will not do for the station's data: ${inside.message}` };
}
