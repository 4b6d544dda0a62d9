import type { IndicatorDefinition, MessageRole } from "@balise/preparedness";
import { DEFAULT_FLAG_BIN } from "./screen.js";

/** The bin from which a category of a role is flagged. */
export type FlagBinOf = (role: MessageRole, category: string) => number;

/**
 * Flags where the indicators flag, so that what is answered inline is what is counted; the lowest bin goes first. A category
 * that no indicator counts flags at the default bin.
 */
export function flagBins(
  indicators: readonly Pick<IndicatorDefinition, "role" | "categories" | "flag_bin">[],
): FlagBinOf {
  return (role, category) => {
    const bins = indicators
      .filter((indicator) => indicator.role === role && indicator.categories.includes(category))
      .map((indicator) => indicator.flag_bin);
    return bins.length === 0 ? DEFAULT_FLAG_BIN : Math.min(...bins);
  };
}
