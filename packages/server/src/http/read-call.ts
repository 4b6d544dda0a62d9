import { isProblem, type Language, type Problem, problem } from "@balise/preparedness";
import { unstorableText } from "@balise/storage";
import type { z } from "zod";
import { readShape } from "../problems/of-issue.js";
import type { AnyRoute } from "./define-route.js";
import { readJsonBody } from "./read-body.js";

interface Inputs {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly expectedVersion: number | undefined;
}

/** What the request holds, read by the shapes of the route: its path, query, body and If-Match. */
export async function readInputs(
  route: AnyRoute,
  request: Request,
  given: { path: Record<string, string>; language: Language },
): Promise<Inputs | Problem> {
  const { language } = given;
  const params = read(route.params, given.path, language);
  if (isProblem(params)) return params;
  const query = read(route.query, queryOf(request.url), language);
  if (isProblem(query)) return query;
  const expectedVersion = readIfMatch(request.headers.get("if-match"));
  if (isProblem(expectedVersion)) return expectedVersion;
  if (route.body === undefined) {
    return { params: params.value, query: query.value, body: undefined, expectedVersion };
  }
  const json = await readJsonBody(request);
  if (isProblem(json)) return json;
  const body = read(route.body, json.value, language);
  if (isProblem(body)) return body;
  return { params: params.value, query: query.value, body: body.value, expectedVersion };
}

function read(
  shape: z.ZodType | undefined,
  value: unknown,
  language: Language,
): { value: unknown } | Problem {
  if (shape === undefined) return { value: undefined };
  return unstorableText(value) ?? readShape(shape, value, language);
}

function queryOf(url: string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams);
}

function readIfMatch(header: string | null): number | undefined | Problem {
  if (header === null) return undefined;
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  return version === undefined
    ? problem("invalid_field", { field: "If-Match", reason: '"<version>"' })
    : Number(version);
}
