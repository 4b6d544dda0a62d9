import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import {
  boardShape,
  canaryFileShape,
  helpLineShape,
  type IndicatorDefinition,
  indicatorShape,
  isProblem,
  LANGUAGES,
  type Problem,
  problem,
  roleShape,
} from "@balise/preparedness";
import { z } from "zod";
import type { Library } from "./library.js";
import { loadCanaries } from "./load-canaries.js";
import { readLibraryFile } from "./read-file.js";

const seatsShape = z.strictObject({ seats: z.array(roleShape.strict()).min(1) });
const helpLinesShape = z.strictObject({ help_lines: z.array(helpLineShape) });

/**
 * Reads the library: what the station's own directory holds goes before what came with Balise, file by file.
 * A file that is missing or wrong is a problem that names it.
 *
 * @param directories most particular first
 */
export async function loadLibrary(directories: readonly string[]): Promise<Library | Problem> {
  const read = <Shape extends z.ZodType>(name: string, shape: Shape) => {
    const holding = directories.find((directory) => existsSync(join(directory, name)));
    return readLibraryFile(holding ?? directories.at(-1) ?? ".", name, shape);
  };
  const board = await read("board.yaml", boardShape);
  if (isProblem(board)) return board;
  const seats = await read("seats.yaml", seatsShape);
  if (isProblem(seats)) return seats;
  const helpLines = await read("help-lines.yaml", helpLinesShape);
  if (isProblem(helpLines)) return helpLines;
  const indicators: IndicatorDefinition[] = [];
  for (const name of await indicatorFiles(directories)) {
    const indicator = await read(name, indicatorShape);
    if (isProblem(indicator)) return indicator;
    if (name !== `indicators/${indicator.value.id}.yaml`) {
      return problem("invalid_field", { field: `${name}: id`, reason: "the file is named after the id" });
    }
    indicators.push(indicator.value);
  }
  const canaries = await loadCanaries((name) => read(name, canaryFileShape), LANGUAGES);
  if (isProblem(canaries)) return canaries;
  const library = {
    indicators,
    board: board.value,
    seats: seats.value.seats,
    helpLines: helpLines.value.help_lines,
    canaries,
    languages: LANGUAGES,
  };
  return unknownSeat(library) ?? library;
}

async function indicatorFiles(directories: readonly string[]): Promise<string[]> {
  const names = new Set<string>();
  for (const directory of directories) {
    const folder = join(directory, "indicators");
    if (!existsSync(folder)) continue;
    for (const name of await readdir(folder)) if (name.endsWith(".yaml")) names.add(`indicators/${name}`);
  }
  return [...names].sort();
}

/** Each seat named as an owner or as next in line must be one of the seats. */
function unknownSeat({ seats, indicators }: Library): Problem | undefined {
  const known = new Set(seats.map(({ id }) => id));
  for (const { id, next } of seats) {
    const missing = next.find((seat) => !known.has(seat));
    if (missing !== undefined) return noSuchSeat(`seats.yaml: ${id}.next`, missing);
  }
  const astray = indicators.find(({ owner }) => !known.has(owner));
  return astray && noSuchSeat(`indicators/${astray.id}.yaml: owner`, astray.owner);
}

function noSuchSeat(field: string, seat: string): Problem {
  return problem("invalid_field", { field, reason: `“${seat}” is not a seat of seats.yaml` });
}
