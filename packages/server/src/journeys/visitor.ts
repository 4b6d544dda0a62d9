import { deepStrictEqual } from "node:assert";
import type { AnyRoute } from "../http/index.js";
import { problemShape, problemsOf } from "../openapi/describe-route.js";
import { PROBLEM_STATUS } from "../problems/status.js";
import { ROUTES } from "../routes.js";
import type { Station } from "../station.js";

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a journey reads answers of every shape; each is checked against its own.
  readonly body: any;
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
    const isJson = /^application\/(problem\+)?json(;|$)/.test(response.headers.get("content-type") ?? "");
    const body: unknown = isJson ? await response.json() : await response.text();
    checkAnswer(method, path, { status: response.status, body });
    return { status: response.status, headers: response.headers, body };
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
