import type { Incident } from "@balise/preparedness";
import { useQueryClient } from "@tanstack/react-query";
import { useAct } from "../api/act.js";
import { actOn, type IncidentAct, incidentQuery } from "./queries.js";

/** Acts on an incident; what the station answers is shown at once. */
export function useIncidentAct(incident: Pick<Incident, "id" | "version">) {
  const client = useQueryClient();
  return useAct("incidents", async (act: IncidentAct) => {
    const changed = await actOn(incident, act);
    client.setQueryData(incidentQuery(incident.id).queryKey, changed);
    return changed;
  });
}
