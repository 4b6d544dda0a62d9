import {
  isProblem,
  newSystemShape,
  problem,
  type SystemCommand,
  systemDecider,
  systemShape,
  versionShape,
} from "@balise/preparedness";
import { act, findSystem, listSystems, streamOf } from "@balise/storage";
import { z } from "zod";
import { actorAndTime } from "../http/actor-and-time.js";
import { type AnyRoute, type Call, defineRoute, type StationContext } from "../http/index.js";
import { idParameter } from "../http/parameters.js";

const systemsShape = z.object({ systems: z.array(systemShape) }).meta({ id: "Systems" });

async function changed(call: Call, { storage }: StationContext, command: SystemCommand) {
  const { id } = command;
  const stream = streamOf("system", id);
  const acted = await act(storage, { decider: systemDecider, stream, command, ...actorAndTime(call) });
  if (isProblem(acted)) return acted;
  return (await findSystem(storage.db, id)) ?? problem("not_found", { what: "system", id });
}

export const systemRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/systems",
    needs: "systems:read",
    summary: "The systems under watch",
    answer: { status: 200, describe: "The systems", shape: systemsShape },
    handle: async (_, { storage }) => ({ systems: await listSystems(storage.db) }),
  }),
  defineRoute({
    method: "post",
    path: "/systems",
    needs: "systems:write",
    summary: "Register a system",
    body: newSystemShape,
    answer: { status: 201, describe: "The system", shape: systemShape },
    problems: ["already_exists"],
    handle: (call, station) => changed(call, station, { verb: "register", ...call.body }),
  }),
  defineRoute({
    method: "post",
    path: "/systems/{id}/versions",
    needs: "systems:write",
    summary: "Tell a version of a system and the day of its release",
    params: idParameter,
    body: versionShape.strict(),
    answer: { status: 200, describe: "The system", shape: systemShape },
    problems: ["not_found", "already_exists", "version_conflict"],
    handle: (call, station) =>
      changed(call, station, { verb: "release", id: call.params.id, version: call.body }),
  }),
];
