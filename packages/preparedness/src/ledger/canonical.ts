type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [key: string]: Json }
  | object;

/**
 * JSON with the keys of every object in code-unit order, no white space, absent for undefined: one text for one value
 * (RFC 8785 for the values the ledger holds: finite numbers, strings, booleans, null, arrays, objects).
 *
 * @throws RangeError on a number that is not finite: a bug, since shapes refuse it.
 */
export function canonicalJson(value: Json): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item as Json)).join(",")}]`;
  const entries = Object.entries(value as Record<string, Json>)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${entries.join(",")}}`;
}
