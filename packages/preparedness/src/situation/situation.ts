import { z } from "zod";
import { INCIDENT_STATES, SEVERITIES } from "../incidents/index.js";
import { indicatorCardShape, seaMarkShape } from "../indicators/index.js";
import { localisedShape } from "../problems/index.js";
import { ALERT_STATES } from "../surveillance/index.js";
import { systemShape } from "../systems/index.js";

/** A clause of the page's first sentence: a code with its facts, each fact a link; the edge words it. */
export const clauseShape = z
  .discriminatedUnion("code", [
    z.object({
      code: z.literal("incident_open"),
      incident: z.string(),
      indicator: localisedShape.nullable(),
      title: z.string(),
      release: z
        .string()
        .nullable()
        .describe("a release at most 21 days before the onset, such as lumiere-chat 4.2"),
      state: z.enum(INCIDENT_STATES),
    }),
    z.object({
      code: z.literal("alert_open"),
      alert: z.string(),
      indicatorId: z.string(),
      indicator: localisedShape,
      since: z.iso.date(),
      ratio: z.number().describe("observed over expected"),
      release: z.string().nullable(),
    }),
    z.object({
      code: z.literal("more_alerts"),
      count: z.number().int(),
    }),
    z.object({
      code: z.literal("seat_vacant"),
      role: z.string(),
      name: localisedShape,
      since: z.iso.date().nullable(),
      acting: z.string().nullable().describe("name of the person who acts meanwhile"),
    }),
    z.object({ code: z.literal("decision_stale"), decision: z.string(), title: z.string() }),
    z.object({ code: z.literal("quiet"), days: z.number().int() }),
    z.object({ code: z.literal("no_system") }),
    z.object({ code: z.literal("no_usage") }),
  ])
  .meta({ id: "Clause" });
export type Clause = z.infer<typeof clauseShape>;

/** What is owed next, to be done by a person: an alert to answer, texts to review, a postmortem to write, a seat to fill. */
export const owedShape = z
  .object({
    code: z.enum([
      "answer_alert",
      "contain_incident",
      "resolve_incident",
      "write_postmortem",
      "fill_seat",
      "fill_seats",
      "review_items",
      "look_again_at_decision",
    ]),
    id: z.string(),
    name: localisedShape.nullable(),
    title: z.string().nullable(),
    since: z.string().nullable(),
    count: z.number().int().nullable(),
    owner: localisedShape.nullable().describe("the seat that owes it"),
    mark: seaMarkShape,
    link: z.string(),
  })
  .meta({ id: "Owed" });
export type Owed = z.infer<typeof owedShape>;

export const situationShape = z
  .object({
    asOf: z.string(),
    clauses: z.array(clauseShape).min(1).max(3),
    owed: z.array(owedShape),
    systems: z.array(
      systemShape.extend({
        messages7d: z.number().int().nullable().describe("null when withheld"),
        users7d: z.number().int().nullable(),
        lastSeen: z.iso.date().nullable(),
      }),
    ),
    indicators: z.array(indicatorCardShape),
    seats: z.array(
      z.object({
        role: z.string(),
        name: localisedShape,
        holder: z.string().nullable().describe("name"),
        vacantSince: z.string().nullable(),
        acting: z.string().nullable().describe("name"),
        mark: seaMarkShape,
      }),
    ),
    incidents: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        state: z.enum(INCIDENT_STATES),
        severity: z.enum(SEVERITIES),
        declaredAt: z.string(),
        mark: seaMarkShape,
      }),
    ),
    alerts: z.array(
      z.object({
        id: z.string(),
        indicator: localisedShape,
        state: z.enum(ALERT_STATES),
        day: z.iso.date(),
        mark: seaMarkShape,
      }),
    ),
    review: z.object({ waiting: z.number().int(), labelled7d: z.number().int() }),
    counted: z.object({
      messages: z.number().int(),
      lastBatchAt: z.string().nullable(),
      detector: z.string(),
    }),
  })
  .meta({ id: "Situation" });
export type Situation = z.infer<typeof situationShape>;
