import type { Policy } from "./policy.js";

/** What stands on a judge's finding as its version: who judged, by what rule. */
export function judgeVersion(model: string, { id, version }: Pick<Policy, "id" | "version">): string {
  return `${model}/${id}@${version}`;
}

/**
 * Under which a verdict is found again: the version, which names model and policy, and the hash of the whole question,
 * so that a policy changed without a new version is not answered from before.
 *
 * @param contentHash of the question, computed outside
 */
export function verdictKey(version: string, contentHash: string): string {
  return `${version}#${contentHash}`;
}
