import type { Localised, System } from "@balise/preparedness";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../api/client.js";

export const systemsQuery = queryOptions({
  queryKey: ["systems"],
  queryFn: ({ signal }) => ask<{ systems: readonly System[] }>("GET", "/systems", { signal }),
});

export const register = (body: { readonly id: string; readonly name: Localised }) =>
  ask<System>("POST", "/systems", { body });

export interface Release {
  readonly id: string;
  readonly version: string;
  readonly released: string | null;
}

export const release = ({ id, ...body }: Release) =>
  ask<System>("POST", `/systems/${encodeURIComponent(id)}/versions`, { body });
