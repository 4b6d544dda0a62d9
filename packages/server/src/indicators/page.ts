import {
  type IndicatorDefinition,
  type IndicatorPage,
  isProblem,
  judgeAgreement,
  type Problem,
  problem,
  type Segment,
} from "@balise/preparedness";
import { comparedItems, releasedConversations, releasedIndicators, releasedSegments } from "@balise/storage";
import { canaryReading } from "../canaries/reading.js";
import { evidenceHash } from "../evidence/registry.js";
import type { StationContext } from "../http/index.js";
import { cardOf } from "./cards.js";
import { definitionHash, indicatorEvidence } from "./evidence.js";
import { kept } from "./kept.js";
import { periodOf } from "./period.js";
import { readSurroundings } from "./surroundings.js";

export interface PageQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly filter: Partial<Segment>;
}

/** The page of one indicator over a period and a part of the segments. */
export async function indicatorPage(
  station: StationContext,
  id: string,
  { filter, ...asked }: PageQuery,
): Promise<IndicatorPage | Problem> {
  const definition = station.library.indicators.find((one) => one.id === id);
  if (definition === undefined) return problem("not_found", { what: "indicator", id });
  const period = await periodOf(station, asked);
  if (isProblem(period)) return period;
  const { db } = station.storage;
  const { board } = station.library;
  const query = { realm: "live" as const, board, filter, from: period.from, until: period.until };
  const key = (what: string) => `${what} ${JSON.stringify([id, period, filter])}`;
  const [around, [released], segments, conversations, compared, evidence] = await Promise.all([
    readSurroundings(station),
    kept(station, key("series"), () => releasedIndicators(db, { ...query, definitions: [definition] })),
    kept(station, key("segments"), () => releasedSegments(db, { ...query, definition })),
    kept(station, key("conversations"), () => releasedConversations(db, { ...query, definition })),
    comparedItems(db, { realm: "live", indicator: id, bin: definition.flag_bin }),
    indicatorEvidence(id, station),
  ]);
  if (released === undefined || evidence === null) return problem("not_found", { what: "indicator", id });
  const canaries = await canaryReading(station, definition, {
    ...{ current: released.current, until: period.until, filter },
  });
  const { numerator, denominator, rationale, guide, categories } = definition;
  return {
    ...cardOf(released, period, around),
    ...{ numerator, denominator, rationale, guide, categories, segments },
    strata: strataOf(definition, released.strata),
    detector: station.detector,
    ...{ canaries, conversations },
    judge: judgeAgreement(compared, categories),
    hash: evidenceHash(evidence),
    evidence: { asOf: period.asOf, definition: definitionHash(definition) },
  };
}

function strataOf(
  definition: IndicatorDefinition,
  counts: readonly { population: number; reviewed: number; positive: number }[] | null,
): IndicatorPage["strata"] {
  return definition.strata.map(({ id, bins, rate }, i) => ({
    ...{ id, bins: [bins[0], bins[1]] as [number, number], rate },
    population: counts?.[i]?.population ?? null,
    reviewed: counts?.[i]?.reviewed ?? null,
    positive: counts?.[i]?.positive ?? null,
  }));
}
