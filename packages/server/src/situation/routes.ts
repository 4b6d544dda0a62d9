import { situationShape } from "@balise/preparedness";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { situation } from "./compose.js";

export const situationRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/situation",
    needs: "situation:read",
    summary: "The Situation",
    description:
      "Can it, is it happening, are we ready: one page, every figure with its interval and denominator.",
    answer: { status: 200, describe: "The page as of now", shape: situationShape },
    handle: (_call, station) => situation(station),
  }),
];
