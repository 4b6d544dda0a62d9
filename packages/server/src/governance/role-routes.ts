import { isProblem, mandateShape, problem, roleDecider, roleShape } from "@balise/preparedness";
import { act, findRole, streamOf } from "@balise/storage";
import { z } from "zod";
import { actorAndTime } from "../http/actor-and-time.js";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { idParameter } from "../http/parameters.js";
import { endMandate, giveMandate } from "./mandates.js";
import { rolesOn, rolesShape } from "./roles.js";

const newMandateShape = mandateShape.pick({ person: true, from: true, until: true }).strict();

export const roleRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/roles",
    needs: "governance:read",
    summary: "The seats: who holds each, since when it is vacant, who acts meanwhile",
    answer: { status: 200, describe: "The seats today (UTC)", shape: rolesShape },
    handle: ({ at }, { storage }) => rolesOn(storage, at.slice(0, 10)),
  }),
  defineRoute({
    method: "put",
    path: "/roles/{id}",
    needs: "governance:manage",
    summary: "Define a seat, or define it anew",
    params: z.object({ id: z.string().regex(/^[a-z][a-z0-9-]{1,63}$/) }),
    body: roleShape.omit({ id: true }).strict(),
    answer: { status: 200, describe: "The seat", shape: roleShape },
    problems: ["version_conflict"],
    async handle(call, { storage }) {
      const { id } = call.params;
      const acted = await act(storage, {
        decider: roleDecider,
        stream: streamOf("role", id),
        command: { verb: "define", role: { id, ...call.body } },
        ...actorAndTime(call),
      });
      if (isProblem(acted)) return acted;
      return (await findRole(storage.db, id)) ?? problem("not_found", { what: "role", id });
    },
  }),
  defineRoute({
    method: "post",
    path: "/roles/{id}/mandates",
    needs: "governance:manage",
    summary: "Give a person the mandate of a seat",
    params: idParameter,
    body: newMandateShape,
    answer: { status: 201, describe: "The mandate", shape: mandateShape },
    problems: ["not_found", "overlapping_mandate", "interval_reversed", "version_conflict"],
    handle: (call, { storage }) =>
      giveMandate(storage, { role: call.params.id, ...call.body }, actorAndTime(call)),
  }),
  defineRoute({
    method: "post",
    path: "/mandates/{id}/end",
    needs: "governance:manage",
    summary: "End a mandate on a day",
    params: idParameter,
    body: z.strictObject({ until: z.iso.date() }),
    answer: { status: 200, describe: "The mandate", shape: mandateShape },
    problems: ["not_found", "interval_reversed", "not_in_this_state", "version_conflict"],
    handle: (call, { storage }) =>
      endMandate(storage, { mandate: call.params.id, until: call.body.until }, actorAndTime(call)),
  }),
];
