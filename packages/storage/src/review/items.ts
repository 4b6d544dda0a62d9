import { type Problem, problem, type Realm, type ReviewItem } from "@balise/preparedness";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../database.js";

export const ITEM_STATES = ["waiting", "labelled", "skipped"] as const;
/** Waiting: nobody labelled or skipped it since, and its text is still there. */
export type ItemState = (typeof ITEM_STATES)[number];

export interface ItemQuery {
  readonly realm: Realm;
  readonly state: ItemState;
  /** Only items of this indicator's sample. */
  readonly indicator?: string | undefined;
  readonly limit: number;
  /** Id of the last item of the page before. */
  readonly after?: string | undefined;
}

interface ItemRow {
  readonly id: string;
  readonly role: ReviewItem["role"];
  readonly system: string;
  readonly version: string;
  readonly surface: string;
  readonly locale: string;
  readonly day: string;
  readonly length: number;
  readonly unit: number;
  readonly rates: Readonly<Record<string, number>>;
  readonly retain_until: string;
  readonly kind: "labelled" | "skipped" | "withdrawn" | null;
  readonly positive: string[] | null;
  readonly person: string | null;
  readonly at: string | null;
}

/**
 * A page of the review sample, newest day first and in random order within a day, so that the part that people get to
 * is itself a random sample of the day.
 */
export async function pageItems(db: Kysely<Database>, query: ItemQuery): Promise<ReviewItem[]> {
  const { rows } = await sql<ItemRow>`
    ${ITEM_COLUMNS}
    where item.realm = ${query.realm} and ${stateIs(query.state)} ${inSampleOf(query.indicator)} ${pastItem(query.after)}
    order by item.day desc, item.id limit ${query.limit}`.execute(db);
  return rows.map(reviewItem);
}

/** One item of the sample, or `not_found`. */
export async function findItem(
  db: Kysely<Database>,
  realm: Realm,
  id: string,
): Promise<ReviewItem | Problem<"not_found">> {
  const { rows } = await sql<ItemRow>`
    ${ITEM_COLUMNS} where item.realm = ${realm} and item.id = ${id}`.execute(db);
  const row = rows[0];
  return row === undefined ? problem("not_found", { what: "review item", id }) : reviewItem(row);
}

/** How many items of the sample wait, are labelled and are skipped. */
export async function countItems(
  db: Kysely<Database>,
  realm: Realm,
  indicator?: string,
): Promise<Record<ItemState, number>> {
  const { rows } = await sql<Record<ItemState, number>>`
    select count(*) filter (where ${stateIs("waiting")})::integer as waiting,
           count(*) filter (where ${stateIs("labelled")})::integer as labelled,
           count(*) filter (where ${stateIs("skipped")})::integer as skipped
    from review_item as item ${LATEST_LABEL}
    where item.realm = ${realm} ${inSampleOf(indicator)}`.execute(db);
  return rows[0] ?? { waiting: 0, labelled: 0, skipped: 0 };
}

const LATEST_LABEL = sql`
  left join lateral (
    select kind, positive, person, at from review_label
    where review_label.item = item.id order by seq desc limit 1
  ) as latest on true`;

const ITEM_COLUMNS = sql`
  select item.id, item.role, segment.system, segment.version, segment.surface, segment.locale, item.day,
         item.length, item.unit, item.rates, item.retain_until,
         latest.kind, latest.positive, latest.person, latest.at
  from review_item as item join segment on segment.id = item.segment ${LATEST_LABEL}`;

function stateIs(state: ItemState): RawBuilder<boolean> {
  if (state !== "waiting") return sql<boolean>`latest.kind = ${state}`;
  return sql<boolean>`coalesce(latest.kind, 'withdrawn') = 'withdrawn' and item.sealed is not null`;
}

function inSampleOf(indicator: string | undefined): RawBuilder<unknown> {
  if (indicator === undefined) return sql``;
  return sql`and item.unit < (item.rates ->> ${indicator}::text)::double precision`;
}

function pastItem(after: string | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql``;
  return sql`and exists (
    select from review_item as last where last.id = ${after}
    and (item.day < last.day or (item.day = last.day and item.id > last.id))
  )`;
}

function reviewItem(row: ItemRow): ReviewItem {
  const { id, role, system, version, surface, locale, day, length, kind, person, at } = row;
  const indicators = Object.keys(row.rates).filter((indicator) => row.unit < (row.rates[indicator] ?? 0));
  const labelled = kind === "labelled" && person !== null && at !== null;
  return {
    id,
    role,
    segment: { system, version, surface, locale },
    day,
    length,
    indicators,
    retainUntil: row.retain_until,
    label: labelled ? { positive: row.positive ?? [], by: person, at } : null,
  };
}
