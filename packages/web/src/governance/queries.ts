import type { Mandate, Person, Role } from "@balise/preparedness";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../api/client.js";

/** A seat as GET /roles tells it. */
export interface SeatAnswer {
  readonly role: Role;
  readonly holder: Person | null;
  /** First day of the vacancy; null while held; empty when the seat was never held. */
  readonly vacantSince: string | null;
  readonly acting: Person | null;
  readonly mandates: readonly Mandate[];
}

export const rolesQuery = queryOptions({
  queryKey: ["governance", "roles"],
  queryFn: ({ signal }) => ask<{ roles: readonly SeatAnswer[] }>("GET", "/roles", { signal }),
});

export const peopleQuery = queryOptions({
  queryKey: ["governance", "people"],
  queryFn: ({ signal }) => ask<{ people: readonly Person[] }>("GET", "/people", { signal }),
});

export interface NewMandate {
  readonly role: string;
  readonly person: string;
  readonly from: string;
  readonly until: string | null;
}

export const giveMandate = ({ role, ...body }: NewMandate) =>
  ask<Mandate>("POST", `/roles/${encodeURIComponent(role)}/mandates`, { body });

export const endMandate = ({ id, until }: { readonly id: string; readonly until: string }) =>
  ask<Mandate>("POST", `/mandates/${encodeURIComponent(id)}/end`, { body: { until } });

export const addPerson = (body: { readonly name: string; readonly email: string | null }) =>
  ask<Person>("POST", "/people", { body });

export type PersonChange = { readonly id: string } & Partial<Omit<Person, "id">>;

export const changePerson = ({ id, ...body }: PersonChange) =>
  ask<Person>("PATCH", `/people/${encodeURIComponent(id)}`, { body });
