import { canonicalJson, type LedgerEntry, type Problem, problem } from "@balise/preparedness";
import { leafHash } from "./merkle.js";

/** What the leaf hash covers; `data` already in canonical JSON. */
export interface Leaf extends Omit<LedgerEntry, "hash" | "data"> {
  readonly data: string;
}

/**
 * SHA-256 of 0x00 and the canonical JSON of the entry without its hash. The keys stand in code-unit order, so the
 * text is put together around the data, which was made canonical before the ledger's lock was taken.
 */
export function hashLeaf(leaf: Leaf): Buffer {
  const { actor, at, data, realm, seq, stream, type, version } = leaf;
  const text = JSON.stringify;
  return leafHash(
    `{"actor":${text(actor)},"at":${text(at)},"data":${data},"realm":${text(realm)},"seq":${seq},` +
      `"stream":${text(stream)},"type":${text(type)},"version":${version}}`,
  );
}

/** The leaf hash that an entry ought to carry. */
export function hashEntry(entry: LedgerEntry): Buffer {
  return hashLeaf({ ...entry, data: canonicalJson(entry.data) });
}

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * The first text in a value that cannot be kept as it is, as the problem `invalid_field`: it would not hash the same
 * when read back. PostgreSQL keeps no U+0000 and no half of a surrogate pair (the reason names the code point);
 * readers drop a key named `__proto__`.
 */
export function unstorableText(value: unknown, path = ""): Problem<"invalid_field"> | undefined {
  if (typeof value === "string") {
    const found = UNSTORABLE.exec(value)?.[0];
    if (found === undefined) return undefined;
    const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    return problem("invalid_field", { field: path, reason: `U+${code}` });
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const place = path === "" ? key : `${path}.${key}`;
    if (key === "__proto__") return problem("invalid_field", { field: place, reason: key });
    const found = unstorableText(key, place) ?? unstorableText(member, place);
    if (found !== undefined) return found;
  }
  return undefined;
}
