import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visit } from "../chromium.js";
import { eventually } from "../eventually.js";
import { textOf } from "../text-of.js";
import { sendUsage } from "../usage.js";
import { leave, type World } from "../world.js";

const INDICATOR = "self-harm-risk";
const NAME = "Self-harm risk expressed";

export function indicatorJourneys(world: () => World): void {
  describe("an indicator", () => {
    let visited: Visit;
    let page: Page;
    beforeAll(async () => {
      visited = await world().head();
      page = visited.page;
    });
    afterAll(() => leave(visited));

    test("opens from the Situation, and any of its days is inspected from the keyboard", async () => {
      await page.goto("/situation");
      await page.locator("#content article").getByRole("link", { name: NAME }).click();
      await page.getByRole("heading", { name: NAME, level: 1 }).waitFor();
      const day = page.getByRole("slider", { name: "Day shown" });
      const said = page.locator(".inspection b");
      const last = await textOf(said);
      await day.focus();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      const earlier = await textOf(said);
      expect(earlier).not.toBe(last);
      expect(await day.getAttribute("aria-valuetext")).toContain(earlier);
      await page.keyboard.press("End");
      expect(await textOf(said)).toBe(last);
    });

    test("its table has a row for each day, and the CSV the same rows", async () => {
      await page.goto(`/indicators/${INDICATOR}`);
      const rows = Number(await page.locator(".long-table table").getAttribute("aria-rowcount")) - 1;
      expect(rows).toBe(84);
      const downloading = page.waitForEvent("download");
      await page.getByRole("link", { name: "Download as CSV" }).click();
      const file = await (await downloading).path();
      const lines = (await readFile(file, "utf8")).split(/\r?\n/).filter((line) => line !== "");
      expect(lines.length - 1).toBe(rows);
      await page.getByRole("button", { name: "Day", exact: true }).click();
      await page.locator('th[aria-sort="ascending"]').waitFor();
    });

    test("is filtered by language, and the address keeps the filter", async () => {
      await page.goto(`/indicators/${INDICATOR}`);
      const denominator = page.locator(".basis li").first();
      const whole = await textOf(denominator);
      await page
        .getByRole("button", { name: /^Language|Language$/ })
        .filter({ hasNotText: "EN" })
        .click();
      await page.getByRole("option", { name: "French" }).click();
      await page.waitForURL((url) => url.searchParams.get("locale") === "fr");
      await eventually(() => textOf(denominator)).not.toBe(whole);
      const french = await textOf(denominator);
      await page.reload();
      await eventually(() => textOf(denominator)).toBe(french);
      await page.getByRole("button", { name: "Clear" }).click();
      await eventually(() => textOf(denominator)).toBe(whole);
      expect(new URL(page.url()).search).toBe("");
    });

    test("a decision is bound to it, and turns stale before the reader's eyes when new usage comes in", async () => {
      await page.goto(`/indicators/${INDICATOR}`);
      await page.getByRole("link", { name: "Record a decision" }).click();
      await page.getByLabel("Title").fill("Keep the help message in the app");
      await page.getByLabel("Choice").fill("The help message stays in the app until the end of the year.");
      await page.getByLabel("Reasons").fill("The indicator has not come back to its former level.");
      expect(await page.getByRole("checkbox", { name: `${NAME} Indicator` }).isChecked()).toBe(true);
      await page.getByRole("button", { name: "Record", exact: true }).click();
      await page.getByRole("heading", { name: "Keep the help message in the app", level: 1 }).waitFor();
      await page.locator(".decision-standing").getByText("as it was seen").waitFor();

      const situation = await visited.context.newPage();
      await situation.goto("/situation");
      const counted = situation.getByText(/^[\d,]+ messages · detector/);
      const before = await textOf(counted);
      expect(await situation.getByText("Keep the help message in the app").count()).toBe(0);

      await sendUsage(world().station, { system: "lumiere-chat", version: "4.2", count: 40 });

      await eventually(() => textOf(counted)).not.toBe(before);
      await page.locator(".decision-standing").getByText("has moved since").waitFor();
      await situation.getByText("Keep the help message in the app").first().waitFor();
    });
  });
}
