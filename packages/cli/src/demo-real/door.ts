import { isProblem, type Problem } from "@balise/preparedness";

interface Shape<Value> {
  parse(value: unknown): Value;
}

interface Asking {
  readonly body?: unknown;
  /** A body that is sent as it is, with its media type. */
  readonly raw?: { readonly text: string; readonly type: string };
}

/** The station's API for one person or one program. An answer that the API does not describe is thrown. */
export interface Door {
  ask<Value>(method: string, path: string, shape: Shape<Value>, asking?: Asking): Promise<Value>;
}

/** A refusal by the station, thrown: in this run nothing should be refused. */
export class StationRefusal extends Error {
  constructor(path: string, problem: Problem | { readonly code: string }) {
    super(`the station refused ${path}: ${JSON.stringify(problem)}`);
  }
}

/** A door opened by a bearer token. */
export function doorOfToken(url: string, secret: string): Door {
  return doorWith(url, { authorization: `Bearer ${secret}` });
}

/** A door opened by a person with a one-time link: a session with its cookie. */
export async function doorOfLink(url: string, link: string): Promise<{ door: Door; person: string }> {
  const path = "/api/v1/session/link";
  const response = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ link }),
  });
  const session = (await response.json()) as { csrf?: string; account?: { person?: string } };
  const [cookie = ""] = response.headers.get("set-cookie")?.split(";") ?? [];
  if (!response.ok || session.csrf === undefined)
    throw new StationRefusal(path, { code: String(response.status) });
  return {
    door: doorWith(url, { cookie, "x-balise-csrf": session.csrf }),
    person: session.account?.person ?? "",
  };
}

function doorWith(url: string, credentials: Readonly<Record<string, string>>): Door {
  return {
    async ask(method, path, shape, { body, raw } = {}) {
      const sent =
        raw ?? (body === undefined ? undefined : { text: JSON.stringify(body), type: "application/json" });
      const response = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: { ...credentials, ...(sent === undefined ? {} : { "content-type": sent.type }) },
        ...(sent === undefined ? {} : { body: sent.text }),
      });
      const answer: unknown = await response.json();
      if (response.ok) return shape.parse(answer);
      throw new StationRefusal(path, isProblem(answer) ? answer : { code: String(response.status) });
    },
  };
}
