import type { AlertEvent, AlertState } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import type { Projections } from "./projection.js";

interface Answer {
  readonly id: string;
  readonly version: number;
  readonly state: AlertState;
  readonly by: string | null;
  readonly at: string | null;
  readonly reason?: string;
  readonly incident?: string;
}

function answered(db: Kysely<Database>, answer: Answer) {
  const { id, version, state, by, at, reason = null, incident = null } = answer;
  return db
    .updateTable("alert")
    .set({ state, answered_by: by, answered_at: at, reason, incident, version })
    .where("id", "=", id)
    .execute();
}

export const alertProjections: Projections<AlertEvent> = {
  "alert.raised": (db, { id, signal }, { realm, at, version }) =>
    db
      .insertInto("alert")
      .values({
        id,
        realm,
        indicator: signal.indicator,
        state: "open",
        raised_at: at,
        signals: JSON.stringify([signal]),
        version,
      })
      .execute(),
  "alert.signalled_again": (db, { id, signal }, { version }) =>
    db
      .updateTable("alert")
      .set({ signals: sql<string>`signals || ${JSON.stringify([signal])}::jsonb`, version })
      .where("id", "=", id)
      .execute(),
  "alert.acknowledged": (db, { id, by }, { at, version }) =>
    answered(db, { id, version, state: "acknowledged", by, at }),
  "alert.dismissed": (db, { id, by, reason }, { at, version }) =>
    answered(db, { id, version, state: "dismissed", by, at, reason }),
  "alert.reopened": (db, { id }, { version }) =>
    answered(db, { id, version, state: "open", by: null, at: null }),
  "alert.promoted": (db, { id, by, incident }, { at, version }) =>
    answered(db, { id, version, state: "promoted", by, at, incident }),
};
