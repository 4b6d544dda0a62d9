import type { MessageRole } from "../usage/index.js";
import { type DetectorFinding, GOOD_SIGNS, type JudgeFinding } from "./finding.js";
import type { Policy } from "./policy.js";

/**
 * The policies under which the judge looks at a text: those of its role that explain a category which the detector
 * found at or above a bin. One question a policy, however many of its categories were found.
 *
 * @param from the lowest bin that goes to the judge
 */
export function policiesFor(
  findings: readonly DetectorFinding[],
  policies: readonly Policy[],
  { role, from }: { readonly role: MessageRole; readonly from: number },
): readonly Policy[] {
  const found = new Set(findings.filter(({ bin }) => bin >= from).map(({ category }) => category));
  return policies.filter(
    (policy) => policy.role === role && policy.categories.some((category) => found.has(category)),
  );
}

/**
 * Whether a person still has to look: always where a finding was not judged, or where the judge said yes or was unsure.
 * Only a no takes a finding off; a judge that cannot be reached takes off nothing.
 */
export function awaitsPerson(
  findings: readonly DetectorFinding[],
  verdicts: readonly JudgeFinding[],
  policies: readonly Policy[],
): boolean {
  if (verdicts.some(({ answer }) => answer !== "no")) return true;
  const cleared = new Set(
    policies
      .filter(({ id }) => verdicts.some(({ policy }) => policy === id))
      .flatMap(({ categories }) => categories),
  );
  return findings.some(({ category }) => !cleared.has(category) && !GOOD_SIGNS.includes(category));
}
