import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const BASELINE_DAYS = 14;

/** The bin from which a message is flagged, above 99 % of benign text: at the library's, two messages a day would be all there is to watch. */
const FLAG_BIN = 6;

/** Review rates by stratum, those of the demonstration: the library's suit millions of messages. */
const RATES: Readonly<Record<string, string>> = { rest: "0.03", near: "0.3", flagged: "1" };

const TOLD_RATES = Object.entries(RATES)
  .map(([id, rate]) => `${id} ${rate}`)
  .join(", ");

/** What of the library the station of this demonstration changes, as it is printed. */
export const LIBRARY_RULE = [
  `A baseline of ${BASELINE_DAYS} days in the place of the library's, since the whole stream has 28;`,
  `flag bin ${FLAG_BIN} (above 99 % of benign text), since at a few hundred messages a day the library's flags too few to watch;`,
  `review rates ${TOLD_RATES}, for the same reason;`,
  "no labels pooled over other weeks, since the lowest stratum of these sets, unlike real life, holds many positives.",
  "The strata's bins, the windows and the ratios are the library's.",
].join(" ");

/** Writes the station's own library: the indicators of the library, changed as `LIBRARY_RULE` says. */
export async function writeLibrary(library: string, out: string): Promise<void> {
  const folder = join(out, "library", "indicators");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(join(library, "indicators"))) {
    if (!name.endsWith(".yaml")) continue;
    const text = await readFile(join(library, "indicators", name), "utf8");
    await writeFile(join(folder, name), adapted(text));
  }
}

function adapted(text: string): string {
  return text
    .replace(/baseline_days: \d+/, `baseline_days: ${BASELINE_DAYS}`)
    .replace(/^flag_bin: \d+/m, `flag_bin: ${FLAG_BIN}`)
    .replaceAll(/, pool_days: \d+/g, "")
    .replace(/(\{ id: (\w+), bins: \[\d+, \d+\], rate: )[\d.]+/g, (line, head: string, id: string) => {
      const rate = RATES[id];
      return rate === undefined ? line : head + rate;
    });
}
