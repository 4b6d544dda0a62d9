import {
  INCIDENT_ROLES,
  type IncidentCommand,
  incidentDecider,
  incidentShape,
  isProblem,
  type Problem,
  postmortemShape,
  problem,
  SEVERITIES,
} from "@balise/preparedness";
import { act, findIncident, findPerson, type Storage, streamOf } from "@balise/storage";
import { z } from "zod";
import { actorAndTime } from "../http/actor-and-time.js";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { idParameter } from "../http/parameters.js";

const textShape = z.strictObject({ text: z.string().trim().min(1).max(8000) });
const severityShape = z.strictObject({
  severity: z.enum(SEVERITIES),
  reason: z.string().trim().min(1).max(4000),
});
const roleShape = z.strictObject({ role: z.enum(INCIDENT_ROLES), person: z.string().min(1) });

interface Who {
  readonly id: string;
  readonly by: string;
}

interface IncidentAct<Body extends z.ZodType> {
  readonly path: string;
  readonly summary: string;
  readonly body: Body;
  command(who: Who, body: z.output<Body>): IncidentCommand;
  /** What refuses the act before the incident is looked at. */
  check?(storage: Storage, body: z.output<Body>): Promise<Problem | undefined>;
}

function actRoute<Body extends z.ZodType>({
  path,
  summary,
  body,
  command,
  check,
}: IncidentAct<Body>): AnyRoute {
  return defineRoute({
    method: "post",
    path: `/incidents/{id}/${path}`,
    needs: "incidents:write",
    summary,
    description: "With If-Match, the act is refused when somebody else acted since that version.",
    params: idParameter,
    body,
    answer: { status: 200, describe: "The incident", shape: incidentShape },
    problems: ["not_found", "not_in_this_state", "reason_required", "version_conflict"],
    async handle(call, { storage }) {
      const { id } = call.params;
      const refused = await check?.(storage, call.body as z.output<Body>);
      if (refused !== undefined) return refused;
      const acted = await act(storage, {
        decider: incidentDecider,
        stream: streamOf("incident", id),
        command: command({ id, by: call.by }, call.body as z.output<Body>),
        ...actorAndTime(call),
      });
      if (isProblem(acted)) return acted;
      return (await findIncident(storage.db, "live", id)) ?? problem("not_found", { what: "incident", id });
    },
  });
}

/** What is done to an incident, each a verb of its decider. */
export const incidentActRoutes: readonly AnyRoute[] = [
  actRoute({
    path: "notes",
    summary: "Write into the timeline",
    body: textShape,
    command: (who, { text }) => ({ verb: "note", ...who, text }),
  }),
  actRoute({
    path: "severity",
    summary: "Set the severity, with the reason",
    body: severityShape,
    command: (who, body) => ({ verb: "set_severity", ...who, ...body }),
  }),
  actRoute({
    path: "roles",
    summary: "Give a person a role in the incident",
    body: roleShape,
    command: (who, body) => ({ verb: "give_role", ...who, ...body }),
    check: async ({ db }, { person }) =>
      (await findPerson(db, person)) === undefined
        ? problem("not_found", { what: "person", id: person })
        : undefined,
  }),
  actRoute({
    path: "containment",
    summary: "Say that it is contained, and how",
    body: textShape,
    command: (who, { text }) => ({ verb: "contain", ...who, text }),
  }),
  actRoute({
    path: "resolution",
    summary: "Say that it is resolved, and how",
    body: textShape,
    command: (who, { text }) => ({ verb: "resolve", ...who, text }),
  }),
  actRoute({
    path: "reopening",
    summary: "Reopen a resolved incident that was not over",
    body: textShape,
    command: (who, { text }) => ({ verb: "reopen", ...who, text }),
  }),
  actRoute({
    path: "postmortem",
    summary: "Close a resolved incident by its postmortem",
    body: postmortemShape,
    command: (who, postmortem) => ({ verb: "close", ...who, postmortem }),
  }),
];
