import { problem } from "@balise/preparedness";
import { Hono } from "hono";
import { admit } from "./access/admit.js";
import type { Environment } from "./http/environment.js";
import { problemOfFailure } from "./http/failure.js";
import type { AnyRoute, StationContext } from "./http/index.js";
import { mountRoutes } from "./http/mount.js";
import { languageOfHeader } from "./problems/language-of.js";
import { problemPage, readProblemCode } from "./problems/page.js";
import { problemResponse } from "./problems/render.js";
import { SECURITY_HEADERS } from "./static/security-headers.js";
import type { WebFiles } from "./static/web-files.js";

interface Parts {
  readonly routes: readonly AnyRoute[];
  readonly web: WebFiles;
  /** True once the station has begun to stop: what comes now is told to come back. */
  readonly stopping: () => boolean;
}

/** The station's HTTP application: the API, the pages of the problems, and the interface for every other path. */
export function createApp(station: StationContext, { routes, web, stopping }: Parts): Hono<Environment> {
  const app = new Hono<Environment>();
  const languageOf = (header: string | undefined) => languageOfHeader(header);

  app.use(async (context, next) => {
    if (stopping()) {
      context.res = problemResponse(problem("stopping"), languageOf(context.req.header("accept-language")));
    } else await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
  });

  mountRoutes(app, routes, {
    station,
    admit: (request, call) => admit(station.storage, request, call),
  });

  app.get("/problems/:code", (context, next) => {
    const code = readProblemCode(context.req.param("code"));
    return code === undefined
      ? next()
      : context.html(problemPage(code, languageOf(context.req.header("accept-language"))));
  });

  app.get("*", async (context, next) => {
    const { path } = context.req;
    if (path.startsWith("/api/") || path.startsWith("/problems/")) return next();
    const accept = context.req.header("accept-encoding") ?? "";
    const isPage = !path.slice(path.lastIndexOf("/")).includes(".");
    const file = isPage ? await web.find("/index.html", accept) : await web.find(path, accept);
    return file ?? next();
  });

  app.notFound((context) =>
    problemResponse(
      problem("page_not_served", { path: context.req.path }),
      languageOf(context.req.header("accept-language")),
    ),
  );
  app.onError((error, context) =>
    problemResponse(
      problemOfFailure(error, station.log, `${context.req.method} ${context.req.path}`),
      languageOf(context.req.header("accept-language")),
    ),
  );
  return app;
}
