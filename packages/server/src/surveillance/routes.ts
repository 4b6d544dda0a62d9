import { watchStateShape } from "@balise/preparedness";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { runSurveillance } from "./run.js";

const runShape = z
  .object({
    watches: z.array(watchStateShape.extend({ indicator: z.string() })).readonly(),
    raised: z.array(z.string()).readonly().describe("ids of the alerts that this run raised"),
  })
  .meta({ id: "SurveillanceRun" });

export const surveillanceRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "post",
    path: "/surveillance/runs",
    needs: "surveillance:write",
    summary: "Run every watch now",
    description: "The station runs its watches every hour by itself. Only complete days are watched.",
    answer: { status: 200, describe: "Where each watch stands, and the alerts raised", shape: runShape },
    handle: (_call, station) => runSurveillance(station),
  }),
];
