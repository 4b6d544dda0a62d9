import type { Alert, AlertState, Realm } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

export interface AlertFilter {
  readonly realm: Realm;
  readonly states?: readonly AlertState[];
  readonly indicator?: string;
}

function alerts(db: Kysely<Database>) {
  return db
    .selectFrom("alert")
    .select([
      "id",
      "indicator",
      "state",
      "raised_at as raisedAt",
      "signals",
      "answered_by as answeredBy",
      "answered_at as answeredAt",
      "reason",
      "incident",
      "version",
    ]);
}

/** Alerts, newest first. */
export async function listAlerts(db: Kysely<Database>, filter: AlertFilter): Promise<Alert[]> {
  const { realm, states, indicator } = filter;
  let query = alerts(db).where("realm", "=", realm).orderBy("raised_at", "desc").orderBy("id", "desc");
  if (states !== undefined) query = query.where("state", "in", [...states]);
  if (indicator !== undefined) query = query.where("indicator", "=", indicator);
  return states?.length === 0 ? [] : query.execute();
}

export async function findAlert(db: Kysely<Database>, realm: Realm, id: string): Promise<Alert | undefined> {
  return alerts(db).where("realm", "=", realm).where("id", "=", id).executeTakeFirst();
}
