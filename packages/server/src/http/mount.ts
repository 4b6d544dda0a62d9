import { isProblem, type Problem } from "@balise/preparedness";
import type { Context, Hono } from "hono";
import { languageOfHeader } from "../problems/language-of.js";
import { problemResponse } from "../problems/render.js";
import { actorOf, byOf, type Caller } from "./caller.js";
import type { AnyRoute } from "./define-route.js";
import { type Environment, peerOf } from "./environment.js";
import { problemOfFailure } from "./failure.js";
import type { Need } from "./need.js";
import { readInputs } from "./read-call.js";
import { pathValues, routingPath } from "./routing-path.js";
import type { StationContext } from "./station-context.js";

/** Lets a request reach a route, or says what refuses it before the route looks at it. */
export type Admit = (request: Request, call: { needs: Need; at: string }) => Promise<Caller | Problem>;

export const API_BASE = "/api/v1";

/** Puts routes on the application: the one place where permission is checked and an answer takes its HTTP form. */
export function mountRoutes(
  app: Hono<Environment>,
  routes: readonly AnyRoute[],
  { station, admit }: { station: StationContext; admit: Admit },
): void {
  const suffixedFirst = routes.toSorted(
    (a, b) => Number(b.path.includes("}.")) - Number(a.path.includes("}.")),
  );
  for (const route of suffixedFirst) {
    const paths = [API_BASE + routingPath(route.path), ...(route.alsoAt === undefined ? [] : [route.alsoAt])];
    app.on(route.method.toUpperCase(), paths, async (context) => {
      try {
        return await answer(route, context, { station, admit });
      } catch (error) {
        const failure = problemOfFailure(error, station.log, `${route.method} ${route.path}`);
        return problemResponse(failure, languageOfHeader(context.req.header("accept-language")));
      }
    });
  }
}

async function answer(
  route: AnyRoute,
  context: Context<Environment>,
  { station, admit }: { station: StationContext; admit: Admit },
): Promise<Response> {
  const request = context.req.raw;
  const language = languageOfHeader(request.headers.get("accept-language"));
  const at = station.now().toISOString();
  const caller = await admit(request, { needs: route.needs, at });
  if (isProblem(caller)) return problemResponse(caller, language);
  const path = pathValues(route.path, context.req.param() as Record<string, string>);
  const inputs = await readInputs(route, request, { path, language });
  if (isProblem(inputs)) return problemResponse(inputs, language);
  const headers = new Headers({ "cache-control": "no-store" });
  const call = {
    ...inputs,
    caller,
    actor: actorOf(caller),
    by: byOf(caller),
    at,
    language,
    peer: peerOf(context),
    request,
    setHeader: (name: string, value: string) => headers.append(name, value),
  };
  const outcome = await route.handle(call, station);
  if (outcome instanceof Response) return withHeaders(outcome, headers);
  if (isProblem(outcome)) return problemResponse(outcome, language);
  const { status } = route.answer;
  if (status === 204) return new Response(null, { status, headers });
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(outcome), { status, headers });
}

function withHeaders(response: Response, headers: Headers): Response {
  for (const [name, value] of headers) if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}
