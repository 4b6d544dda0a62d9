import type { Locator } from "playwright-core";

/** The text of an element, trimmed, once it is there. */
export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? "").trim();
}
