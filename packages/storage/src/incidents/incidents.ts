import type { Incident, IncidentState, Realm } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

export interface IncidentFilter {
  readonly realm: Realm;
  readonly states?: readonly IncidentState[];
  readonly indicator?: string;
}

function incidents(db: Kysely<Database>) {
  return db
    .selectFrom("incident")
    .select([
      "id",
      "title",
      "state",
      "severity",
      "indicator",
      "alert",
      "declared_at as declaredAt",
      "declared_by as declaredBy",
      "contained_at as containedAt",
      "resolved_at as resolvedAt",
      "closed_at as closedAt",
      "roles",
      "timeline",
      "postmortem",
      "version",
    ]);
}

/** Incidents, newest first. */
export async function listIncidents(db: Kysely<Database>, filter: IncidentFilter): Promise<Incident[]> {
  const { realm, states, indicator } = filter;
  let query = incidents(db).where("realm", "=", realm).orderBy("declared_at", "desc").orderBy("id", "desc");
  if (states !== undefined) query = query.where("state", "in", [...states]);
  if (indicator !== undefined) query = query.where("indicator", "=", indicator);
  return states?.length === 0 ? [] : query.execute();
}

export async function findIncident(
  db: Kysely<Database>,
  realm: Realm,
  id: string,
): Promise<Incident | undefined> {
  return incidents(db).where("realm", "=", realm).where("id", "=", id).executeTakeFirst();
}
