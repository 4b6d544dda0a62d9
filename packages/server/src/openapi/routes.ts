import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { openApiDocument } from "./document.js";

const documentShape = z.looseObject({ openapi: z.literal("3.1.0"), paths: z.looseObject({}) });

/** The route that describes all the routes, itself among them. */
export function openApiRoute(routes: () => readonly AnyRoute[]): AnyRoute {
  let document: z.output<typeof documentShape> | undefined;
  return defineRoute({
    method: "get",
    path: "/openapi.json",
    needs: "public",
    summary: "This description",
    answer: { status: 200, describe: "OpenAPI 3.1", shape: documentShape },
    async handle(_, { version }) {
      document ??= documentShape.parse(openApiDocument(routes(), version));
      return document;
    },
  });
}
