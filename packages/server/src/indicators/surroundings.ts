import { listAlerts, listIncidents, listSystems } from "@balise/storage";
import type { StationContext } from "../http/index.js";
import { runWatches } from "../surveillance/watches.js";
import type { Surroundings } from "./cards.js";

/** Reads what the cards show beside their series. */
export async function readSurroundings(station: StationContext): Promise<Surroundings> {
  const { db } = station.storage;
  const [systems, alerts, incidents, watches] = await Promise.all([
    listSystems(db),
    listAlerts(db, { realm: "live" }),
    listIncidents(db, { realm: "live" }),
    runWatches(station),
  ]);
  return { systems, alerts, incidents, watches };
}
