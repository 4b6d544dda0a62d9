import type { KeyObject } from "node:crypto";
import { isProblem, type Problem, type Signal } from "@balise/preparedness";
import { DAY_MS, DEMONSTRATION } from "@balise/preparedness/demonstration";
import type { StationContext } from "../http/index.js";
import type { Intake } from "../intake/index.js";
import { runSurveillance } from "../surveillance/run.js";
import { beginDemonstration, finishPart, PARTS, type Part } from "./begin.js";
import { loadCompany } from "./company.js";
import { respond } from "./response.js";
import { labelSample } from "./reviews.js";
import { sendUsage } from "./usage.js";

export interface Loading {
  readonly done: number;
  readonly total: number;
}

/**
 * Loads the demonstration, part after part; what an earlier start loaded is not loaded again.
 *
 * @param onProgress told while it works: days of usage, then the other parts
 */
export async function loadDemonstration(
  station: StationContext,
  parts: {
    readonly intake: Intake;
    readonly keys: { readonly pseudonym: KeyObject };
    readonly onProgress: (loading: Loading) => void;
  },
): Promise<undefined | Problem> {
  const { storage } = station;
  const total = DEMONSTRATION.days + PARTS.length - 1;
  let progress = await beginDemonstration(storage, station.now());
  const { start } = progress;
  const work: Record<Part, () => Promise<unknown>> = {
    company: () => loadCompany(storage, start),
    usage: () => sendUsage(parts.intake, start, (done) => parts.onProgress({ done, total })),
    review: () => labelSample(storage, { start, keys: parts.keys, indicators: station.library.indicators }),
    surveillance: () => runSurveillance(station, theMorningAfter),
    response: () => respond(station, start),
  };
  for (const [i, part] of PARTS.entries()) {
    if (progress.done.includes(part)) continue;
    const done = await work[part]();
    if (isProblem(done)) return done;
    progress = await finishPart(storage, progress, part);
    if (i > 0) parts.onProgress({ done: DEMONSTRATION.days + i, total });
  }
  return undefined;
}

function theMorningAfter({ day }: Signal): string {
  return new Date(Date.parse(`${day}T06:10:00Z`) + DAY_MS).toISOString();
}
