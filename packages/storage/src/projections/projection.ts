import type { LedgerEntry } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** Writes into the tables what one event means. It reads nothing but the tables it writes: it must replay alike. */
export type Projection<Event extends { type: string }> = (
  db: Kysely<Database>,
  event: Event,
  entry: LedgerEntry,
) => Promise<unknown>;

/** One projection for each type of event of a union: leaving one out does not type. */
export type Projections<Event extends { type: string }> = {
  readonly [Type in Event["type"]]: Projection<Extract<Event, { type: Type }>>;
};

/** The tables of a concept, each with its primary key, and how its events write them. */
export interface ProjectedConcept<Event extends { type: string }> {
  readonly tables: Readonly<Partial<Record<keyof Database, readonly string[]>>>;
  readonly events: Projections<Event>;
}

/** For an event that the ledger keeps for its own sake: no table shows it. */
export const projectsNothing: Projection<{ type: string }> = async () => undefined;
