import { createHash } from "node:crypto";
import { canonicalJson, type Evidence } from "@balise/preparedness";
import type { StationContext } from "../http/index.js";

export type EvidenceKind = Evidence["kind"];

/** Reads what a decision would bind to: the content now, or null when there is nothing of that id. */
export type EvidenceReader = (id: string, station: StationContext) => Promise<object | null>;

/** One reader a kind: each concept gives its own. */
export type EvidenceRegistry = Readonly<Record<EvidenceKind, EvidenceReader>>;

/** SHA-256 of the canonical JSON of a piece of evidence, 64 hexadecimal digits. */
export function evidenceHash(content: object): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
