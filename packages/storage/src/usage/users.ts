import { type DistinctSketch, decodeSketch, encodeSketch, isProblem, mergeSketches } from "@balise/measure";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { arrayLiteral } from "./array-literal.js";
import { type Counts, subjectsOf, userCell } from "./counts.js";

interface UserRow {
  readonly subject: string;
  readonly segment: number;
  /** Days since the Unix epoch. */
  readonly day: number;
  readonly sketch: DistinctSketch;
}

/**
 * Merges distinct users into the stored sketches, which stay locked until the transaction ends. A row that another
 * writer makes meanwhile is waited for and merged with.
 */
export async function addUsers(db: Kysely<Database>, counts: Counts): Promise<void> {
  const subjects = subjectsOf(counts.indicators);
  let pending = [...counts.users].map(([cell, sketch]): UserRow => {
    const { subject, segment, day } = userCell(cell);
    return { subject: subjects[subject] as string, segment, day, sketch };
  });
  while (pending.length > 0) {
    const stored = await lockSketches(db, pending);
    const made = await insertSketches(
      db,
      pending.filter((row) => !stored.has(rowKey(row))),
    );
    await updateSketches(db, pending, stored);
    pending = pending.filter((row) => !stored.has(rowKey(row)) && !made.has(rowKey(row)));
  }
}

function rowKey({ subject, segment, day }: Omit<UserRow, "sketch">): string {
  return `${subject} ${segment} ${day}`;
}

function keyColumns(rows: readonly UserRow[]) {
  return {
    subjects: rows.map(({ subject }) => subject),
    segments: arrayLiteral(rows.map(({ segment }) => segment)),
    days: arrayLiteral(rows.map(({ day }) => day)),
  };
}

async function lockSketches(db: Kysely<Database>, rows: readonly UserRow[]): Promise<Map<string, Buffer>> {
  const { subjects, segments, days } = keyColumns(rows);
  const found = await sql<{ subject: string; segment: number; day: number; sketch: Buffer }>`
    select users.subject, users.segment, users.day - date '1970-01-01' as day, users.sketch
    from unnest(${subjects}::text[], ${segments}::integer[], ${days}::integer[]) as given (subject, segment, day)
    join tally_users as users on users.subject = given.subject and users.segment = given.segment
      and users.day = date '1970-01-01' + given.day
    order by users.subject, users.day, users.segment
    for update of users`.execute(db);
  return new Map(found.rows.map((row) => [rowKey(row), row.sketch]));
}

async function insertSketches(db: Kysely<Database>, rows: readonly UserRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { subjects, segments, days } = keyColumns(rows);
  const sketches = rows.map(({ sketch }) => Buffer.from(encodeSketch(sketch)));
  const made = await sql<{ subject: string; segment: number; day: number }>`
    insert into tally_users (subject, segment, day, sketch)
    select subject, segment, date '1970-01-01' + day, sketch
    from unnest(${subjects}::text[], ${segments}::integer[], ${days}::integer[], ${sketches}::bytea[])
      as given (subject, segment, day, sketch)
    order by 1, 3, 2
    on conflict do nothing
    returning subject, segment, day - date '1970-01-01' as day`.execute(db);
  return new Set(made.rows.map(rowKey));
}

async function updateSketches(
  db: Kysely<Database>,
  rows: readonly UserRow[],
  stored: ReadonlyMap<string, Buffer>,
): Promise<void> {
  const changed = rows.flatMap((row) => {
    const before = stored.get(rowKey(row));
    if (before === undefined) return [];
    const after = merged(before, row.sketch);
    return before.equals(after) ? [] : [{ ...row, after }];
  });
  if (changed.length === 0) return;
  const { subjects, segments, days } = keyColumns(changed);
  await sql`
    update tally_users as users set sketch = given.sketch
    from unnest(${subjects}::text[], ${segments}::integer[], ${days}::integer[],
                ${changed.map(({ after }) => after)}::bytea[]) as given (subject, segment, day, sketch)
    where users.subject = given.subject and users.segment = given.segment
      and users.day = date '1970-01-01' + given.day`.execute(db);
}

/** @throws Error when the stored bytes are not a sketch: only this function and `insertSketches` write them. */
function merged(stored: Buffer, added: DistinctSketch): Buffer {
  const before = decodeSketch(stored);
  if (isProblem(before)) throw new Error("a stored sketch of distinct users cannot be read");
  return Buffer.from(encodeSketch(mergeSketches(before, added)));
}
