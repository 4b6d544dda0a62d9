import type { IndicatorDefinition } from "@balise/preparedness";
import { isProblem } from "@balise/preparedness";
import { releasedIndicators } from "@balise/storage";
import { type EvidenceReader, evidenceHash } from "../evidence/registry.js";
import type { StationContext } from "../http/index.js";
import { kept } from "./kept.js";
import { periodOf } from "./period.js";

/** SHA-256 of an indicator's definition: a reworded numerator is other evidence. */
export function definitionHash(definition: IndicatorDefinition): string {
  return evidenceHash(definition);
}

/** What a decision on an indicator binds to: its definition, its window, the counts by stratum and the estimate. */
export const indicatorEvidence: EvidenceReader = async (id, station: StationContext) => {
  const definition = station.library.indicators.find((one) => one.id === id);
  if (definition === undefined) return null;
  const period = await periodOf(station);
  if (isProblem(period)) return null;
  const query = {
    ...{ realm: "live" as const, definitions: [definition], board: station.library.board },
    ...{ from: period.until, until: period.until },
  };
  const [released] = await kept(station, `evidence ${id}`, () =>
    releasedIndicators(station.storage.db, query),
  );
  if (released === undefined) return null;
  return {
    ...{ indicator: id, definition: definitionHash(definition), asOf: period.asOf },
    ...{ windowDays: definition.window_days, estimate: released.current, strata: released.strata },
  };
};
