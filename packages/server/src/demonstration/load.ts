import { isProblem, type Problem, type Signal } from "@balise/preparedness";
import { DAY_MS, DEMONSTRATION, DEMONSTRATION_PEOPLE } from "@balise/preparedness/demonstration";
import { signHead } from "@balise/storage";
import type { DemonstrationLoading, StationOptions } from "../station.js";
import { runSurveillance } from "../surveillance/run.js";
import { beginDemonstration, finishPart, PARTS, type Part } from "./begin.js";
import { loadCompany } from "./company.js";
import { withSmallCompanyRates } from "./rates.js";
import { respond } from "./response.js";
import { labelSample } from "./reviews.js";
import { sendUsage } from "./usage.js";

/** What a station needs to be the demonstration: its name, who signs in first, and what fills it. */
export function demonstrationOptions(): Required<
  Pick<StationOptions, "name" | "firstPerson" | "adjustLibrary" | "demonstration">
> {
  const [head] = DEMONSTRATION_PEOPLE;
  return {
    name: DEMONSTRATION.company,
    firstPerson: { id: head.id, name: head.name, email: head.email },
    adjustLibrary: withSmallCompanyRates,
    demonstration: async (loading) => {
      const loaded = await load(loading);
      if (isProblem(loaded)) loading.station.log.error("demonstration_refused", undefined, loaded);
    },
  };
}

/** Loads the demonstration, part after part; what an earlier start loaded is not loaded again. */
async function load({ station, progress: tell, signal }: DemonstrationLoading): Promise<undefined | Problem> {
  const { storage, intake, keys, library, registered } = station;
  const total = DEMONSTRATION.days + PARTS.length - 1;
  let progress = await beginDemonstration(storage, station.now());
  const { start } = progress;
  const work: Record<Part, () => Promise<unknown>> = {
    company: () => loadCompany(storage, start),
    usage: async () => {
      await registered.reload();
      return sendUsage(intake, { start, signal, onDay: (done) => tell(done, total) });
    },
    review: () => labelSample(storage, { start, keys, indicators: library.indicators }),
    surveillance: () => runSurveillance(station, theMorningAfter),
    response: () => respond(station, start),
  };
  for (const [i, part] of PARTS.entries()) {
    if (progress.done.includes(part)) continue;
    const done = await work[part]();
    if (isProblem(done)) return done;
    if (signal.aborted) return undefined;
    progress = await finishPart(storage, progress, part);
    if (i > 0) tell(DEMONSTRATION.days + i, total);
  }
  await signHead(storage, keys.ledger, station.now().toISOString());
  return undefined;
}

function theMorningAfter({ day }: Signal): string {
  return new Date(Date.parse(`${day}T06:10:00Z`) + DAY_MS).toISOString();
}
