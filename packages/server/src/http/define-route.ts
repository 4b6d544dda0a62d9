import type { Problem, ProblemCode } from "@balise/preparedness";
import type { z } from "zod";
import type { Call } from "./call.js";
import type { Need } from "./need.js";
import type { StationContext } from "./station-context.js";

type Parsed<Shape> = Shape extends z.ZodType ? z.output<Shape> : undefined;

/** A body that is not JSON, or that is not parsed before the handler: described, never read by the skin. */
export interface RawMedia {
  readonly media: readonly string[];
  readonly describe: string;
}

export interface Answer<Shape extends z.ZodType | undefined = z.ZodType | undefined> {
  readonly status: 200 | 201 | 204;
  readonly describe: string;
  /** The shape of a JSON answer; left out for 204 and for `media`. */
  readonly shape?: Shape;
  /** The media type of an answer that is not JSON; its handler returns a Response. */
  readonly media?: string;
}

/**
 * One verb on one path, under /api/v1. The handler returns the answer's value, or a Problem, or a Response of its own
 * (for what is not JSON). Permission, parsing, language, status and the OpenAPI text all come from this definition.
 */
export interface Route<
  Params extends z.ZodObject | undefined = z.ZodObject | undefined,
  Query extends z.ZodObject | undefined = z.ZodObject | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Given extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** As OpenAPI writes it: `/alerts/{id}/dismissal`. */
  readonly path: string;
  /** A second address, from the root, for clients that bring a path of their own. */
  readonly alsoAt?: string;
  readonly needs: Need;
  /** One line for the reader of the API. */
  readonly summary: string;
  readonly description?: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly rawBody?: RawMedia;
  readonly answer: Answer<Given>;
  /** The problems that this route adds to those of every route (sign-in, permission, validation, internal). */
  readonly problems?: readonly ProblemCode[];
  handle(
    call: Call<Parsed<Params>, Parsed<Query>, Parsed<Body>>,
    station: StationContext,
  ): Promise<Parsed<Given> | Problem | Response>;
}

/** A route whose types have been checked where it was defined. */
export type AnyRoute = Omit<Route, "handle"> & {
  handle(call: Call, station: StationContext): Promise<unknown>;
};

/**
 * Defines a route: the handler's call and its answer are typed by the shapes given.
 *
 * @example
 * export const alertRoutes: readonly AnyRoute[] = [
 *   defineRoute({
 *     method: "get",
 *     path: "/alerts/{id}",
 *     needs: "alerts:read",
 *     summary: "One alert",
 *     params: z.object({ id: z.string() }),
 *     answer: { status: 200, describe: "The alert", shape: alertShape },
 *     problems: ["not_found"],
 *     handle: async ({ params }, { storage }) =>
 *       (await findAlert(storage.db, params.id)) ?? problem("not_found", { what: "alert", id: params.id }),
 *   }),
 * ];
 */
export function defineRoute<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Given extends z.ZodType | undefined = undefined,
>(route: Route<Params, Query, Body, Given>): AnyRoute {
  return route as AnyRoute;
}
