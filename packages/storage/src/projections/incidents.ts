import type { IncidentEvent, LedgerEntry, TimelineEntry } from "@balise/preparedness";
import { type Kysely, sql, type UpdateObject } from "kysely";
import type { Database } from "../database.js";
import type { Projections } from "./projection.js";

/** What happened: the entry's time, who, which kind of timeline entry and its text. */
function line(entry: LedgerEntry, actor: string, kind: TimelineEntry["kind"], text: string): TimelineEntry {
  return { at: entry.at, actor, kind, text };
}

interface Change {
  readonly id: string;
  readonly version: number;
  readonly line: TimelineEntry;
  readonly set?: UpdateObject<Database, "incident">;
}

function changed(db: Kysely<Database>, { id, version, line, set = {} }: Change) {
  const timeline = sql<string>`timeline || ${JSON.stringify([line])}::jsonb`;
  return db
    .updateTable("incident")
    .set({ ...set, timeline, version })
    .where("id", "=", id)
    .execute();
}

export const incidentProjections: Projections<IncidentEvent> = {
  "incident.declared": (db, { id, title, severity, indicator, alert, by, note }, entry) =>
    db
      .insertInto("incident")
      .values({
        id,
        realm: entry.realm,
        title,
        state: "declared",
        severity,
        indicator,
        alert,
        declared_at: entry.at,
        declared_by: by,
        roles: "{}",
        timeline: JSON.stringify([line(entry, by, "declared", note)]),
        version: entry.version,
      })
      .execute(),
  "incident.noted": (db, { id, by, text }, entry) =>
    changed(db, { id, version: entry.version, line: line(entry, by, "note", text) }),
  "incident.severity_set": (db, { id, by, severity, reason }, entry) =>
    changed(db, {
      id,
      version: entry.version,
      line: line(entry, by, "severity", `${severity}: ${reason}`),
      set: { severity },
    }),
  "incident.role_given": (db, { id, by, role, person }, entry) =>
    changed(db, {
      id,
      version: entry.version,
      line: line(entry, by, "role", `${role}: ${person}`),
      set: { roles: sql<string>`roles || ${JSON.stringify({ [role]: person })}::jsonb` },
    }),
  "incident.contained": (db, { id, by, text }, entry) =>
    changed(db, {
      id,
      version: entry.version,
      line: line(entry, by, "contained", text),
      set: { state: "contained", contained_at: entry.at },
    }),
  "incident.resolved": (db, { id, by, text }, entry) =>
    changed(db, {
      id,
      version: entry.version,
      line: line(entry, by, "resolved", text),
      set: { state: "resolved", resolved_at: entry.at },
    }),
  "incident.reopened": (db, { id, by, text }, entry) =>
    changed(db, {
      id,
      version: entry.version,
      line: line(entry, by, "reopened", text),
      set: { state: "declared", contained_at: null, resolved_at: null },
    }),
  "incident.closed": (db, { id, by, postmortem }, entry) =>
    changed(db, {
      id,
      version: entry.version,
      line: line(entry, by, "closed", postmortem.summary),
      set: { state: "closed", closed_at: entry.at, postmortem: JSON.stringify(postmortem) },
    }),
};
