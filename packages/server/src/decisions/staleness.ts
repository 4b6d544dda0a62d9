import { type Decision, type Evidence, movedEvidence } from "@balise/preparedness";
import { evidenceHash } from "../evidence/registry.js";
import type { StationContext } from "../http/index.js";

/** Marks the decisions whose evidence is no longer what they saw. Each piece of evidence is read once. */
export async function withStaleness(
  decisions: readonly Omit<Decision, "stale" | "moved">[],
  station: StationContext,
): Promise<Decision[]> {
  const current = await hashesNow(
    decisions.flatMap(({ evidence }) => evidence),
    station,
  );
  return decisions.map((decision) => {
    const moved = movedEvidence(decision.evidence, current).map(({ kind, id }) => ({ kind, id }));
    return { ...decision, stale: moved.length > 0, moved };
  });
}

async function hashesNow(
  evidence: readonly Evidence[],
  station: StationContext,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  const pieces = new Map(evidence.map((piece) => [`${piece.kind}/${piece.id}`, piece]));
  for (const [key, { kind, id }] of pieces) {
    const content = await station.evidence[kind](id, station);
    if (content !== null) hashes.set(key, evidenceHash(content));
  }
  return hashes;
}
