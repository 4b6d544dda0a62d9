/** Numbers as PostgreSQL writes an array: one text parameter, cheaper to send than a parameter or a quoted item each. */
export function arrayLiteral(numbers: ArrayLike<number> & Iterable<number>): string {
  return `{${Array.prototype.join.call(numbers, ",")}}`;
}

const ID_DIGITS = 32;

/** 16-byte ids, one after the other, as a PostgreSQL array of uuid. */
export function uuidArrayLiteral(ids: Uint8Array): string {
  const digits = Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength).toString("hex");
  const items: string[] = [];
  for (let at = 0; at < digits.length; at += ID_DIGITS) items.push(digits.slice(at, at + ID_DIGITS));
  return `{${items.join(",")}}`;
}
