import { isProblem, seededRandom } from "../../src/index.js";
import type { CoverageCase } from "./coverage-case.js";

export interface Coverage {
  readonly samples: number;
  /** Samples whose interval held the truth. */
  readonly held: number;
  /** Samples whose interval lay wholly above the truth. */
  readonly tooHigh: number;
  /** Samples whose interval lay wholly below it. */
  readonly tooLow: number;
  /** Samples that gave a problem instead of an interval; they count as not held. */
  readonly problems: number;
  /** Mean width of the finite intervals over the truth (over 1 where the truth is 0). */
  readonly relativeWidth: number;
}

/** Draws every sample of a case from a seed made of its own names, so that a case added elsewhere changes nothing here. */
export function simulateCoverage(tried: CoverageCase): Coverage {
  const random = seededRandom(`coverage ${tried.interval} ${tried.design} ${tried.at}`);
  const scale = tried.truth === 0 ? 1 : Math.abs(tried.truth);
  let [held, tooHigh, tooLow, problems, width, finite] = [0, 0, 0, 0, 0, 0];
  for (let sample = 0; sample < tried.samples; sample++) {
    const found = tried.draw(random);
    if (isProblem(found)) {
      problems += 1;
      continue;
    }
    if (found.lower > tried.truth) tooHigh += 1;
    else if (found.upper < tried.truth) tooLow += 1;
    else held += 1;
    if (Number.isFinite(found.upper - found.lower)) {
      width += found.upper - found.lower;
      finite += 1;
    }
  }
  return { samples: tried.samples, held, tooHigh, tooLow, problems, relativeWidth: width / scale / finite };
}
