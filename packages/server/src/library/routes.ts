import { helpLineShape } from "@balise/preparedness";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";

const helpLinesShape = z.object({ helpLines: z.array(helpLineShape) }).meta({ id: "HelpLines" });

export const libraryRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/help-lines",
    needs: "review:read",
    summary: "The help lines of the library, with who has verified them",
    answer: { status: 200, describe: "The help lines", shape: helpLinesShape },
    handle: async (_, { library }) => ({ helpLines: [...library.helpLines] }),
  }),
];
