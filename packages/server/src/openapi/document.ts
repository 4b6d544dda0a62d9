import { OpenAPIHono } from "@hono/zod-openapi";
import { SESSION_COOKIE } from "../access/cookie.js";
import type { AnyRoute } from "../http/index.js";
import { API_BASE } from "../http/mount.js";
import { describeRoute } from "./describe-route.js";

/** The API as OpenAPI 3.1, made from the routes themselves. */
export function openApiDocument(routes: readonly AnyRoute[], version: string) {
  const book = new OpenAPIHono();
  for (const route of routes) book.openAPIRegistry.registerPath(describeRoute(route, API_BASE));
  const document = book.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Balise",
      version,
      description:
        "The station's API. Times are ISO 8601 in UTC, days YYYY-MM-DD in UTC. Problems follow RFC 9457, with a closed list of codes.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
  });
  const securitySchemes = {
    session: {
      type: "apiKey",
      in: "cookie",
      name: SESSION_COOKIE,
      description: "With it, a request that changes something repeats the session's `csrf` in x-balise-csrf.",
    },
    token: { type: "http", scheme: "bearer", description: "A token `blt_…`, reaching as far as its scopes." },
  };
  return { ...document, components: { ...document.components, securitySchemes } };
}
