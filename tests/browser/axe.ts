import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Puts axe into a page; the page's own rules about scripts stay as they are. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(await readFile(SOURCE, "utf8"));
}

/** What WCAG 2.2 AA refuses in the page as it stands; `only` keeps to some rules. One line a violation. */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  const options: RunOptions = {
    runOnly: only === undefined ? { type: "tag", values: TAGS } : { type: "rule", values: [...only] },
    resultTypes: ["violations"],
  };
  const found = await page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
    };
    return (await axe.run(document, given)).violations;
  }, options);
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(" ")}) ${failureSummary}`),
  );
}
