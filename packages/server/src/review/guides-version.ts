import { createHash } from "node:crypto";
import type { IndicatorDefinition, MessageRole } from "@balise/preparedness";

const LETTERS = 12;

/** The version of the guides that whoever labels a message of a role follows: reworded, they are another. */
export function guidesVersion(
  indicators: readonly Pick<IndicatorDefinition, "id" | "role" | "guide">[],
  role: MessageRole,
): string {
  const guides = indicators
    .filter((one) => one.role === role)
    .map(({ id, guide }) => [id, guide.fr, guide.en]);
  const hash = createHash("sha256").update(JSON.stringify(guides)).digest("hex");
  return `guides@${hash.slice(0, LETTERS)}`;
}
