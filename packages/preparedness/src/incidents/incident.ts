import { z } from "zod";

export const INCIDENT_STATES = ["declared", "contained", "resolved", "closed"] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

export const SEVERITIES = ["near_miss", "minor", "serious", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const INCIDENT_ROLES = ["commander", "clinician", "communications", "legal", "scribe"] as const;
export type IncidentRole = (typeof INCIDENT_ROLES)[number];

export const postmortemShape = z
  .strictObject({
    summary: z.string().trim().min(1).max(8000),
    cause: z.string().trim().min(1).max(8000),
    effect: z
      .string()
      .trim()
      .min(1)
      .max(8000)
      .describe("what it did to whom, with the figures and their intervals"),
    lessons: z.string().trim().min(1).max(8000),
    actions: z
      .array(z.strictObject({ what: z.string().trim().min(1), who: z.string(), by: z.iso.date() }))
      .max(50),
  })
  .meta({ id: "Postmortem" });
export type Postmortem = z.infer<typeof postmortemShape>;

export const timelineEntryShape = z
  .object({
    at: z.string(),
    actor: z.string(),
    kind: z.enum(["declared", "note", "severity", "role", "contained", "resolved", "reopened", "closed"]),
    text: z.string(),
  })
  .meta({ id: "TimelineEntry" });
export type TimelineEntry = z.infer<typeof timelineEntryShape>;

export const incidentShape = z
  .object({
    id: z.string().describe("year and number, such as 2026-014"),
    title: z.string(),
    state: z.enum(INCIDENT_STATES),
    severity: z.enum(SEVERITIES),
    indicator: z.string().nullable(),
    alert: z.string().nullable(),
    declaredAt: z.string(),
    declaredBy: z.string(),
    containedAt: z.string().nullable(),
    resolvedAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    roles: z.record(z.string(), z.string()).describe("person by incident role"),
    timeline: z.array(timelineEntryShape),
    postmortem: z.nullable(postmortemShape),
    version: z.number().int(),
  })
  .meta({ id: "Incident" });
export type Incident = z.infer<typeof incidentShape>;

export const newIncidentShape = z.strictObject({
  title: z.string().trim().min(1).max(200),
  severity: z.enum(SEVERITIES),
  indicator: z.string().nullable(),
  note: z.string().trim().max(8000).default(""),
});
