import {
  type Alert,
  type Incident,
  type IndicatorCard,
  indicatorMark,
  type Segment,
  type System,
  type WatchRun,
} from "@balise/preparedness";
import { type ReleasedIndicator, releasedIndicators } from "@balise/storage";
import type { StationContext } from "../http/index.js";
import { kept } from "./kept.js";
import { marksOf } from "./marks.js";
import type { Period } from "./period.js";

/** What stands around the indicators: the cards show it beside their series. */
export interface Surroundings {
  readonly systems: readonly System[];
  readonly alerts: readonly Alert[];
  readonly incidents: readonly Incident[];
  readonly watches: ReadonlyMap<string, WatchRun>;
}

/** One card from what is released of an indicator and what stands around it. */
export function cardOf(released: ReleasedIndicator, period: Period, around: Surroundings): IndicatorCard {
  const { definition, series, current } = released;
  const { id, name, group, owner, unit, window_days } = definition;
  const watch = around.watches.get(id)?.state;
  if (watch === undefined) throw new Error(`no watch was run for ${id}`);
  const alert =
    around.alerts.find(
      (one) => one.indicator === id && (one.state === "open" || one.state === "acknowledged"),
    ) ?? null;
  const incident = around.incidents.find((one) => one.indicator === id && one.state !== "closed") ?? null;
  return {
    ...{ id, name, group, owner, unit, windowDays: window_days, current, series: [...series], watch },
    mark: indicatorMark({ incident, alert, watch }),
    asOf: period.asOf,
    marks: marksOf({ indicator: id, ...around, ...period }),
    alert: alert?.id ?? null,
    incident: incident?.id ?? null,
  };
}

/** The board: a card an indicator, in the order of the library. */
export async function cardsOf(
  station: StationContext,
  period: Period,
  around: Surroundings,
  filter: Partial<Segment> = {},
): Promise<IndicatorCard[]> {
  const { indicators: definitions, board } = station.library;
  const query = {
    realm: "live" as const,
    definitions,
    board,
    from: period.from,
    until: period.until,
    filter,
  };
  const key = `board ${JSON.stringify([period, filter])}`;
  const released = await kept(station, key, () => releasedIndicators(station.storage.db, query));
  return released.map((one) => cardOf(one, period, around));
}
