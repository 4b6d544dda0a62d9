import type { Policy } from "../screening/index.js";
import type { MessageRole } from "../usage/index.js";

/** From which bin of an indicator the judge looks at the items of its sample, and under which policy. */
export interface JudgedFrom {
  readonly indicator: string;
  readonly bin: number;
  /** Id of the policy. */
  readonly policy: string;
}

/** What of an indicator's definition says what the judge is asked. */
export interface JudgedIndicator {
  readonly id: string;
  readonly role: MessageRole;
  readonly categories: readonly string[];
  readonly flag_bin: number;
}

/** The judge looks where an indicator flags, under the policies that explain its categories for its role. */
export function judgedFrom(
  indicators: readonly JudgedIndicator[],
  policies: readonly Pick<Policy, "id" | "role" | "categories">[],
): readonly JudgedFrom[] {
  return indicators.flatMap(({ id, role, categories, flag_bin }) =>
    policies
      .filter((policy) => policy.role === role && policy.categories.some((one) => categories.includes(one)))
      .map((policy) => ({ indicator: id, bin: flag_bin, policy: policy.id })),
  );
}
