import { decisionShape, newDecisionShape, problem } from "@balise/preparedness";
import { findDecision, listDecisions } from "@balise/storage";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { idParameter } from "../http/parameters.js";
import { recordDecision } from "./record.js";
import { withStaleness } from "./staleness.js";

const decisionsShape = z.object({ decisions: z.array(decisionShape) }).meta({ id: "Decisions" });

export const decisionRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/decisions",
    needs: "decisions:read",
    summary: "The decisions, newest first; those whose evidence has moved are stale",
    answer: { status: 200, describe: "The decisions", shape: decisionsShape },
    handle: async (_, station) => ({
      decisions: await withStaleness(await listDecisions(station.storage.db, "live"), station),
    }),
  }),
  defineRoute({
    method: "post",
    path: "/decisions",
    needs: "decisions:write",
    summary: "Record a decision, bound to its evidence as it is now",
    body: newDecisionShape,
    answer: { status: 201, describe: "The decision", shape: decisionShape },
    problems: ["not_found"],
    handle: (call, station) => recordDecision(call, station),
  }),
  defineRoute({
    method: "get",
    path: "/decisions/{id}",
    needs: "decisions:read",
    summary: "A decision",
    params: idParameter,
    answer: { status: 200, describe: "The decision", shape: decisionShape },
    problems: ["not_found"],
    async handle({ params: { id } }, station) {
      const decision = await findDecision(station.storage.db, "live", id);
      const [told] = decision === undefined ? [] : await withStaleness([decision], station);
      return told ?? problem("not_found", { what: "decision", id });
    },
  }),
];
