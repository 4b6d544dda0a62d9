import { failureOf, Unreachable } from "./refusal.js";

const BASE = "/api/v1";

let csrf: string | null = null;

/** Remembers the token that every act made with the session's cookie must carry. */
export function keepCsrf(token: string | null): void {
  csrf = token;
}

export interface Asking {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** The version that the reader saw: the act is refused when somebody else acted meanwhile. */
  readonly ifMatch?: number;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

function headersFor(method: Method, asking: Asking): Headers {
  const headers = new Headers({ accept: "application/json, application/problem+json" });
  headers.set("accept-language", document.documentElement.lang);
  if (asking.body !== undefined) headers.set("content-type", "application/json");
  if (method !== "GET" && csrf !== null) headers.set("x-balise-csrf", csrf);
  if (asking.ifMatch !== undefined) headers.set("if-match", `"${asking.ifMatch}"`);
  return headers;
}

async function send(method: Method, path: string, asking: Asking): Promise<Response> {
  try {
    return await fetch(BASE + path, {
      method,
      headers: headersFor(method, asking),
      credentials: "same-origin",
      ...(asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }),
      ...(asking.signal === undefined ? {} : { signal: asking.signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable(null);
  }
}

/**
 * Asks the station. `path` follows /api/v1.
 *
 * @throws Refusal when the station answers with a problem, Unreachable when it does not answer
 */
export async function ask<Answer>(method: Method, path: string, asking: Asking = {}): Promise<Answer> {
  const response = await send(method, path, asking);
  if (response.status === 204) return undefined as Answer;
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw failureOf(response.status, body);
  if (body === undefined) throw new Unreachable(response.status);
  return body as Answer;
}

/** A path with a query string; undefined and empty values are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  if (kept.length === 0) return path;
  return `${path}?${new URLSearchParams(kept.map(([key, value]) => [key, String(value)]))}`;
}
