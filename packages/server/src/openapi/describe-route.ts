import { PROBLEM_CODES, type ProblemCode } from "@balise/preparedness";
import type { RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { type AnyRoute, scopesNeeded } from "../http/index.js";
import { PROBLEM_STATUS } from "../problems/status.js";

/** A problem as every route answers it (RFC 9457), with the facts of its code beside. */
export const problemShape = z
  .looseObject({
    type: z.string().describe("/problems/<code>"),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe("a sentence in the language of Accept-Language"),
    code: z.enum(PROBLEM_CODES as [ProblemCode, ...ProblemCode[]]),
  })
  .meta({ id: "Problem" });

/** The problems that a route can answer: its own, and those that its need and its inputs bring. */
export function problemsOf(route: AnyRoute): readonly ProblemCode[] {
  const codes = new Set<ProblemCode>(["internal", "storage_unavailable", "stopping"]);
  const add = (...more: readonly ProblemCode[]) => {
    for (const code of more) codes.add(code);
  };
  if (route.needs !== "public") add("not_signed_in");
  if (scopesNeeded(route.needs).length > 0) add("not_allowed");
  if (route.method !== "get") add("csrf_refused");
  if (route.query !== undefined || route.params !== undefined) add("invalid_field");
  if (route.body !== undefined) {
    add("malformed_json", "invalid_utf8", "batch_too_large", "unsupported_media_type");
    add("invalid_field", "missing_field", "unknown_field");
  }
  add(...(route.problems ?? []));
  return PROBLEM_CODES.filter((code) => codes.has(code));
}

/** A route as OpenAPI 3.1 describes it. */
export function describeRoute(route: AnyRoute, base: string): RouteConfig {
  const scopes = scopesNeeded(route.needs);
  return {
    method: route.method,
    path: base + route.path,
    operationId: operationId(route),
    tags: [route.path.split("/")[1] ?? "station"],
    summary: route.summary,
    description: [route.description, needSentence(route)].filter(Boolean).join("\n\n"),
    security: route.needs === "public" ? [] : [{ session: [] }, { token: [...scopes] }],
    request: {
      ...(route.params === undefined ? {} : { params: route.params }),
      ...(route.query === undefined ? {} : { query: route.query }),
      ...requestBody(route),
    },
    responses: { [route.answer.status]: given(route), ...problemResponses(route) },
  };
}

function operationId({ method, path }: AnyRoute): string {
  const words = path.split(/[/{}.]+/).filter((word) => word !== "");
  return [method, ...words]
    .map((word, i) => (i === 0 ? word : word[0]?.toUpperCase() + word.slice(1)))
    .join("");
}

function needSentence({ needs }: AnyRoute): string {
  if (needs === "public") return "Open to everybody.";
  if (needs === "account") return "Needs a session.";
  return `Needs ${scopesNeeded(needs)
    .map((scope) => `\`${scope}\``)
    .join(" and ")}.`;
}

function requestBody({ body, rawBody }: AnyRoute): Pick<NonNullable<RouteConfig["request"]>, "body"> {
  if (body !== undefined)
    return { body: { required: true, content: { "application/json": { schema: body } } } };
  if (rawBody === undefined) return {};
  const schema = { type: "string" as const, description: rawBody.describe };
  return { body: { required: true, content: Object.fromEntries(rawBody.media.map((m) => [m, { schema }])) } };
}

function given({ answer }: AnyRoute): RouteConfig["responses"][string] {
  const description = answer.describe;
  if (answer.shape !== undefined)
    return { description, content: { "application/json": { schema: answer.shape } } };
  if (answer.media !== undefined)
    return { description, content: { [answer.media]: { schema: { type: "string" } } } };
  return { description };
}

function problemResponses(route: AnyRoute): RouteConfig["responses"] {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of problemsOf(route)) {
    const status = PROBLEM_STATUS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(", "), content: { "application/problem+json": { schema: problemShape } } },
    ]),
  );
}
