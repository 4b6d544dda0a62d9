import type { Segment } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { type CountsScope, segmentCondition } from "./counts-scope.js";

export interface BinCount {
  readonly indicator: string;
  readonly day: string;
  readonly bin: number;
  readonly n: number;
}

export interface LabelCount {
  readonly indicator: string;
  readonly day: string;
  readonly bin: number;
  readonly reviewed: number;
  readonly positive: number;
}

export interface UserSketch {
  readonly subject: string;
  readonly day: string;
  readonly sketch: Uint8Array;
}

type InSegment<Row> = Row & { readonly segment: number };

const bySegment = (wanted: boolean) => (wanted ? sql`, segment.id` : sql``);
const segmentColumn = (wanted: boolean) => (wanted ? sql`segment.id` : sql`0`);

/** Messages by indicator, day and score bin; by segment too where asked, else `segment` is 0. */
export async function readBinCounts(
  db: Kysely<Database>,
  scope: CountsScope,
  segments = false,
): Promise<InSegment<BinCount>[]> {
  const { rows } = await sql<InSegment<BinCount>>`
    select tally_day.indicator, ${segmentColumn(segments)} as segment, tally_day.day, tally_day.bin,
           sum(tally_day.n)::bigint as n
    from tally_day join segment on segment.id = tally_day.segment
    where tally_day.day between ${scope.from} and ${scope.until} and ${segmentCondition(scope)}
    group by tally_day.indicator, tally_day.day, tally_day.bin ${bySegment(segments)}`.execute(db);
  return rows;
}

/**
 * Labels by indicator, day and bin. An item belongs to an indicator's sample when its permanent random number is below
 * the rate that its bin was sampled at; its latest label counts, a skip or a withdrawal does not.
 */
export async function readLabelCounts(
  db: Kysely<Database>,
  scope: CountsScope,
  segments = false,
): Promise<InSegment<LabelCount>[]> {
  const { rows } = await sql<InSegment<LabelCount>>`
    with latest as (
      select distinct on (item) item, kind, positive from review_label where realm = ${scope.realm}
      order by item, seq desc
    )
    select bins.key as indicator, ${segmentColumn(segments)} as segment, review_item.day, bins.value::integer as bin,
           count(*)::integer as reviewed,
           (count(*) filter (where bins.key = any (latest.positive)))::integer as positive
    from review_item
      join segment on segment.id = review_item.segment
      join latest on latest.item = review_item.id and latest.kind = 'labelled'
      cross join lateral jsonb_each_text(review_item.bins) as bins
    where review_item.day between ${scope.from} and ${scope.until} and ${segmentCondition(scope)}
      and review_item.unit < (review_item.rates ->> bins.key)::double precision
    group by bins.key, review_item.day, bins.value ${bySegment(segments)}`.execute(db);
  return rows;
}

/** The sketches of distinct users exposed, a row a segment and day. */
export async function readExposedUsers(
  db: Kysely<Database>,
  scope: CountsScope,
): Promise<InSegment<UserSketch>[]> {
  const { rows } = await sql<InSegment<UserSketch>>`
    select tally_users.subject, segment.id as segment, tally_users.day, tally_users.sketch
    from tally_users join segment on segment.id = tally_users.segment
    where tally_users.subject like 'role:%'
      and tally_users.day between ${scope.from} and ${scope.until} and ${segmentCondition(scope)}`.execute(
    db,
  );
  return rows;
}

/** The segments of a realm by their id. */
export async function readSegments(db: Kysely<Database>, scope: CountsScope): Promise<Map<number, Segment>> {
  const { rows } = await sql<Segment & { id: number }>`
    select id, system, version, surface, locale from segment where ${segmentCondition(scope)}
    order by system, version, surface, locale`.execute(db);
  return new Map(rows.map(({ id, ...segment }) => [id, segment]));
}
