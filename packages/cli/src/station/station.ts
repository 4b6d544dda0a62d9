import { isProblem, type Language, type Problem } from "@balise/preparedness";
import { type Failure, isFailure } from "../command/failure.js";
import type { Place } from "./find-station.js";

/** What reads an answer: a shape of preparedness, or a part of one. */
export interface Shape<Value> {
  safeParse(value: unknown): { success: true; data: Value } | { success: false };
}

export interface Request {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The station's HTTP API, as this command speaks to it. */
export interface Station {
  /** Asks and reads the answer by its shape. */
  ask<Value>(path: string, shape: Shape<Value>, request?: Request): Promise<Value | Problem | Failure>;
  /** Asks and gives the answer as it comes, once the station has agreed to give it. */
  open(path: string, request?: Request): Promise<Response | Problem | Failure>;
}

/** Speaks to the station that `find` finds, with its token. */
export function stationAt(find: () => Promise<Place | Failure>, language: Language): Station {
  async function open(path: string, request: Request = {}): Promise<Response | Problem | Failure> {
    const place = await find();
    if (isFailure(place)) return place;
    const response = await reach(place, path, { request, language });
    if (isFailure(response) || response.ok) return response;
    const problem = await read(response);
    if (isProblem(problem)) return problem;
    return { code: "answer_unreadable", address: place.address, status: response.status };
  }
  return {
    open,
    async ask<Value>(path: string, shape: Shape<Value>, request?: Request) {
      const response = await open(path, request);
      if (!(response instanceof Response)) return response;
      const answer = shape.safeParse(await read(response));
      const { url, status } = response;
      return answer.success ? answer.data : { code: "answer_unreadable", address: url, status };
    },
  };
}

/** A part of the API's path, whatever a person typed. */
export function part(text: string): string {
  return encodeURIComponent(text);
}

async function reach(
  place: Place,
  path: string,
  { request, language }: { request: Request; language: Language },
): Promise<Response | Failure> {
  const { method = request.body === undefined ? "GET" : "POST", body } = request;
  const headers = new Headers({ accept: "application/json", "accept-language": language });
  if (place.token !== undefined) headers.set("authorization", `Bearer ${place.token}`);
  if (body !== undefined) headers.set("content-type", "application/json");
  for (const [name, value] of Object.entries(request.headers ?? {})) headers.set(name, value);
  const sent =
    body === undefined
      ? {}
      : { body: body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) };
  try {
    return await fetch(new URL(`/api/v1${path}`, place.address), { method, headers, ...sent });
  } catch (error) {
    // What fetch throws beside a TypeError is a bug of ours.
    if (!(error instanceof TypeError)) throw error;
    return { code: "station_unreachable", address: place.address };
  }
}

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
