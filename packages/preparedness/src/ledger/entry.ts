import { z } from "zod";

export const REALMS = ["live", "drill"] as const;
export const realmShape = z.enum(REALMS).meta({ id: "Realm" });
export type Realm = z.infer<typeof realmShape>;

/**
 * One act, as kept for ever. `seq` counts all entries from 1 without gap, `version` those of the stream from 1.
 * `hash` is the leaf hash of the Merkle tree: SHA-256 of a 0x00 byte and the canonical JSON of the other fields.
 */
export const ledgerEntryShape = z
  .object({
    seq: z.number().int().positive(),
    stream: z.string(),
    version: z.number().int().positive(),
    type: z.string(),
    realm: realmShape,
    actor: z.string().describe("person:<id>, token:<id> or station"),
    at: z.string().describe("ISO 8601, UTC"),
    data: z.record(z.string(), z.unknown()),
    hash: z.string().describe("64 hexadecimal digits"),
  })
  .meta({ id: "LedgerEntry" });
export type LedgerEntry = z.infer<typeof ledgerEntryShape>;

/** The tree's size, root and, where signed, the signature over "balise-ledger\n<size>\n<root>\n". */
export const ledgerHeadShape = z
  .object({
    size: z.number().int().nonnegative(),
    root: z.string(),
    signature: z.string().nullable().describe("Ed25519, base64"),
    signedSize: z.number().int().nonnegative().nullable(),
    publicKey: z.string().describe("Ed25519, SPKI PEM"),
  })
  .meta({ id: "LedgerHead" });
export type LedgerHead = z.infer<typeof ledgerHeadShape>;

/** What an act brings to the ledger, before it has its place. */
export interface NewEntry<Event extends { type: string } = { type: string }> {
  readonly stream: string;
  readonly realm: Realm;
  readonly actor: string;
  readonly at: string;
  readonly event: Event;
}
