import { z } from "zod";

export const EVIDENCE_KINDS = ["indicator", "alert", "incident"] as const;

/** A piece of evidence as a decision saw it: what, and the SHA-256 of its canonical JSON at that moment. */
export const evidenceShape = z
  .object({ kind: z.enum(EVIDENCE_KINDS), id: z.string(), hash: z.string().regex(/^[0-9a-f]{64}$/) })
  .meta({ id: "Evidence" });
export type Evidence = z.infer<typeof evidenceShape>;

export const decisionShape = z
  .object({
    id: z.string(),
    title: z.string(),
    choice: z.string().describe("what was decided"),
    reasons: z.string(),
    by: z.string().describe("person id"),
    role: z.string().nullable().describe("the seat in which the person decided"),
    at: z.string(),
    evidence: z.array(evidenceShape),
    stale: z.boolean().describe("true when any evidence has changed since"),
    moved: z
      .array(z.object({ kind: z.enum(EVIDENCE_KINDS), id: z.string() }))
      .describe("the evidence that changed"),
  })
  .meta({ id: "Decision" });
export type Decision = z.infer<typeof decisionShape>;

export const newDecisionShape = z.strictObject({
  title: z.string().trim().min(1).max(200),
  choice: z.string().trim().min(1).max(4000),
  reasons: z.string().trim().min(1).max(8000),
  role: z.string().nullable(),
  evidence: z
    .array(z.strictObject({ kind: z.enum(EVIDENCE_KINDS), id: z.string().min(1) }))
    .min(1)
    .max(20),
});
export type NewDecision = z.infer<typeof newDecisionShape>;

/**
 * The evidence whose content is no longer what the decision saw; evidence that cannot be found any more has moved too.
 *
 * @param current hash of each piece of evidence now, by `kind/id`
 */
export function movedEvidence(
  evidence: readonly Evidence[],
  current: ReadonlyMap<string, string>,
): Evidence[] {
  return evidence.filter((piece) => current.get(`${piece.kind}/${piece.id}`) !== piece.hash);
}
