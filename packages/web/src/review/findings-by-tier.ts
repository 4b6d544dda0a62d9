import type { Finding } from "@balise/preparedness";

type Of<Tier extends Finding["tier"]> = Extract<Finding, { tier: Tier }>;

/** The findings of an item, tier by tier; the detector's by the height of its bin. */
export interface FindingsByTier {
  readonly detector: readonly Of<"detector">[];
  readonly judge: readonly Of<"judge">[];
  readonly person: readonly Of<"person">[];
}

export function findingsByTier(findings: readonly Finding[]): FindingsByTier {
  return {
    detector: findings.filter((finding) => finding.tier === "detector").toSorted((a, b) => b.bin - a.bin),
    judge: findings.filter((finding) => finding.tier === "judge"),
    person: findings.filter((finding) => finding.tier === "person"),
  };
}
