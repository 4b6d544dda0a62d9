import { deepStrictEqual } from "node:assert";
import type {
  Account,
  Alert,
  Decision,
  Evidence,
  Incident,
  IndicatorCard,
  LedgerEntry,
  LedgerHead,
  LineNote,
  Person,
  Role,
  Situation,
  System,
  TimelineEntry,
  Token,
} from "@balise/preparedness";
import type { RebuiltTable } from "@balise/storage";
import type { AnyRoute } from "../http/index.js";
import { problemShape, problemsOf } from "../openapi/describe-route.js";
import { PROBLEM_STATUS } from "../problems/status.js";
import { ROUTES } from "../routes.js";
import type { Station } from "../station.js";

/** The fields that journeys read from answers; each answer has been held against the shape of its own route. */
export interface AnswerBody {
  readonly account: Account;
  readonly accounts: readonly Account[];
  readonly alerts: readonly Alert[];
  readonly code: string;
  readonly counted: Situation["counted"];
  readonly csrf: string;
  readonly decisions: readonly Decision[];
  readonly entries: readonly LedgerEntry[];
  readonly equal: boolean;
  readonly evidence: readonly Evidence[];
  readonly hash: string;
  readonly head: LedgerHead;
  readonly history: readonly LedgerEntry[];
  readonly id: string;
  readonly incidents: readonly Incident[];
  readonly indicators: readonly IndicatorCard[];
  readonly link: string;
  readonly ok: boolean;
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly problems: readonly LineNote[];
  readonly reference: string;
  readonly retryAfterSeconds: number;
  readonly roles: readonly { role: Role; holder: Person | null; acting: Person | null }[];
  readonly scopes: readonly string[];
  readonly secret: string;
  readonly severity: string;
  readonly stale: boolean;
  readonly state: string;
  readonly systems: readonly System[];
  readonly tables: readonly RebuiltTable[];
  readonly timeline: readonly TimelineEntry[];
  readonly token: Token;
  readonly until: string;
  readonly version: number;
}

/** An operation as OpenAPI writes it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly security: readonly unknown[];
  readonly responses: Readonly<
    Record<string, { description: string; content: Record<string, { schema: { $ref?: string } }> }>
  >;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
  /** The same as text, for what is not JSON. */
  readonly text: string;
}

export interface Asking {
  readonly body?: unknown;
  readonly raw?: string;
  readonly headers?: Record<string, string>;
}

/** Somebody, or a program, at the station's door; keeps its cookie as a browser does. */
export interface Visitor {
  /** Asks, and checks that the answer is what the API says of that route. `path` follows /api/v1. */
  ask(method: string, path: string, asking?: Asking): Promise<Told>;
  signIn(given: { email: string; password: string } | { link: string }): Promise<Told>;
  readonly cookie: string;
  readonly csrf: string;
  /** From now on, asks with this token in the place of a cookie. */
  carry(token: string): void;
}

export function visitor(station: Pick<Station, "request">): Visitor {
  let cookie = "";
  let csrf = "";
  let token: string | undefined;

  const credentials = (): Record<string, string> => {
    if (token !== undefined) return { authorization: `Bearer ${token}` };
    return cookie === "" ? {} : { cookie, ...(csrf === "" ? {} : { "x-balise-csrf": csrf }) };
  };

  const ask = async (method: string, path: string, asking: Asking = {}): Promise<Told> => {
    const json = asking.body === undefined ? undefined : JSON.stringify(asking.body);
    const type = json === undefined ? {} : { "content-type": "application/json" };
    const response = await station.request(`/api/v1${path}`, {
      method,
      headers: { ...type, ...credentials(), ...asking.headers },
      ...(json === undefined && asking.raw === undefined ? {} : { body: json ?? asking.raw ?? "" }),
    });
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    const isJson = /^application\/(problem\+)?json(;|$)/.test(response.headers.get("content-type") ?? "");
    const body: unknown = isJson ? JSON.parse(text) : text;
    checkAnswer(method, path, { status: response.status, body });
    return { status: response.status, headers: response.headers, body: body as AnswerBody, text };
  };

  return {
    ask,
    async signIn(given) {
      const told = await ask("POST", "link" in given ? "/session/link" : "/session", { body: given });
      if (told.status === 200) csrf = told.body.csrf;
      return told;
    },
    get cookie() {
      return cookie;
    },
    get csrf() {
      return csrf;
    },
    carry(secret) {
      token = secret;
    },
  };
}

/** The route of a path, if there is one. */
export function routeOf(method: string, path: string): AnyRoute | undefined {
  const [plain = ""] = path.split("?", 1);
  const fits = ROUTES.filter(
    (route) => route.method.toUpperCase() === method && patternOf(route.path).test(plain),
  );
  return (
    fits.find((route) => !route.path.includes("{")) ?? fits.find(({ path }) => path.includes("}.")) ?? fits[0]
  );
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
}

function checkAnswer(
  method: string,
  path: string,
  { status, body }: { status: number; body: unknown },
): void {
  const route = routeOf(method, path);
  if (route === undefined) return;
  if (status >= 400) {
    const { code } = problemShape.parse(body);
    deepStrictEqual({ code, status }, { code, status: PROBLEM_STATUS[code] });
    if (!problemsOf(route).includes(code))
      throw new Error(`${method} ${path} answered ${code}, which it does not declare`);
    return;
  }
  deepStrictEqual(status, route.answer.status);
  if (route.answer.shape !== undefined) deepStrictEqual(route.answer.shape.parse(body), body);
}
