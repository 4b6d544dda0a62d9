import pg from "pg";

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY: number = 1009;
const TIMESTAMPTZ = 1184;

/** A bigint as a number. @throws RangeError beyond 2^53: no count of a station comes near, so it is a bug. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
}

const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/** A timestamptz as ISO 8601 in UTC with milliseconds, such as 2026-03-01T08:00:00.000Z. */
function isoTime(text: string): string {
  const parts = IN_UTC.exec(text);
  if (parts === null) return new Date(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")).toISOString();
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? "").padEnd(3, "0").slice(0, 3)}Z`;
}

function arrayOf<Value>(read: (text: string) => Value): (text: string) => (Value | null)[] {
  const readTexts: (text: string) => (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY, "text");
  return (text) => readTexts(text).map((item) => (item === null ? null : read(item)));
}

const READERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [INT8, safeInteger],
  [INT8_ARRAY, arrayOf(safeInteger)],
  [DATE, (text) => text],
  [DATE_ARRAY, arrayOf((text) => text)],
  [TIMESTAMPTZ, isoTime],
]);

/**
 * How columns are read, for this pool alone: days as YYYY-MM-DD, times as ISO 8601 in UTC, bigint as number.
 * `numeric` (what `sum` of bigint gives) stays text: cast the sum to bigint in the query.
 */
export const COLUMN_TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    const reader = format === "binary" ? undefined : READERS.get(Number(oid));
    return reader ?? pg.types.getTypeParser(Number(oid), format === "binary" ? "binary" : "text");
  },
};
