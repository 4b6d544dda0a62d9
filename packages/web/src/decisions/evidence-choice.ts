import type { Evidence } from "@balise/preparedness";
import { textSearch } from "../shell/search.js";

export type EvidencePiece = Pick<Evidence, "kind" | "id">;
export type EvidenceKind = EvidencePiece["kind"];

const KINDS: readonly EvidenceKind[] = ["indicator", "alert", "incident"];

/** A piece of evidence as one text, “alert/A-2026-001”, and back. */
export const pieceKey = ({ kind, id }: EvidencePiece): string => `${kind}/${id}`;

export function readPiece(key: string): EvidencePiece | null {
  const [head, ...rest] = key.split("/");
  const kind = KINDS.find((one) => one === head);
  const id = rest.join("/");
  return kind === undefined || id === "" ? null : { kind, id };
}

/** The evidence that an address already chooses: ?indicator=…&alert=…&incident=… */
export type DecisionSearch = Partial<Record<EvidenceKind, string>>;

export function decisionSearch(search: Readonly<Record<string, unknown>>): DecisionSearch {
  return textSearch(search, KINDS);
}

export function chosenBy(search: DecisionSearch): string[] {
  return KINDS.flatMap((kind) => {
    const id = search[kind];
    return id === undefined ? [] : [pieceKey({ kind, id })];
  });
}

/** The page where a piece of evidence can be looked at. */
export function evidenceAddress({ kind, id }: EvidencePiece): string {
  return `/${kind}s/${encodeURIComponent(id)}`;
}
