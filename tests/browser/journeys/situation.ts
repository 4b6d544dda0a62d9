import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { textOf } from "../text-of.js";
import { foreignWords } from "../words-shown.js";
import { leave, type World } from "../world.js";

const NOTHING_HERE = "There is nothing at this address";

export function situationJourneys(world: () => World): void {
  describe("the Situation", () => {
    test("says that it is a demonstration, and every fact of its sentence leads to what it stands on", async () => {
      const visited = await world().head();
      const { page } = visited;
      await page.goto("/");
      await page.locator("h1.sentence").waitFor();
      expect(await textOf(page.locator("header .demonstration"))).toMatch(/^demonstration$/i);
      const addresses = await addressesIn(page, "h1.sentence a");
      expect(addresses.length).toBeGreaterThan(2);
      for (const address of addresses) {
        await page.goto("/situation");
        await page.locator(`h1.sentence a[href="${address}"]`).first().click();
        await page.waitForURL((url) => url.pathname !== "/situation");
        await page.locator("#content h1").waitFor();
        expect(await page.getByText(NOTHING_HERE).count(), address).toBe(0);
      }
      await leave(visited);
    });

    test("what is owed can be walked with j and k, and each line opens what is owed", async () => {
      const visited = await world().head();
      const { page } = visited;
      await page.goto("/situation");
      const rows = page.locator(".owed [data-row]");
      await rows.first().waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      expect(await rows.first().evaluate((row) => row === document.activeElement)).toBe(true);
      const address = await rows.first().getAttribute("href");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => `${url.pathname}${url.search}` === address);
      await leave(visited);
    });

    test("in French every word changes, and the choice survives a reload", async () => {
      const visited = await world().head();
      const { page } = visited;
      await page.goto("/situation");
      await page.locator("h1.sentence").waitFor();
      const english = await textOf(page.locator("h1.sentence"));
      await page.getByRole("button", { name: "FR, Français" }).click();
      await page.locator("#content").getByRole("heading", { name: "Est-ce que cela arrive" }).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe("fr");
      expect(await textOf(page.locator("h1.sentence"))).not.toBe(english);
      expect(await foreignWords(page, "fr")).toEqual([]);
      await page.reload();
      await page.locator("#content").getByRole("heading", { name: "Est-ce que cela arrive" }).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe("fr");
      await leave(visited);
    });

    test("it can be dark, and stays so after a reload", async () => {
      const visited = await world().head({ colorScheme: "light" });
      const { page } = visited;
      await page.goto("/situation");
      expect(await lightness(page)).toBeGreaterThan(0.8);
      await page.getByRole("button", { name: "Solène Marchetti" }).click();
      await page.getByRole("menuitem", { name: "Dark" }).click();
      expect(await lightness(page)).toBeLessThan(0.2);
      await page.reload();
      await page.locator("h1.sentence").waitFor();
      expect(await lightness(page)).toBeLessThan(0.2);
      await leave(visited);
    });
  });
}

export async function addressesIn(page: Page, selector: string): Promise<string[]> {
  const found = await page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return [...new Set(found)];
}

/** How light the page's ground is, 0 to 1, as it is painted. */
async function lightness(page: Page): Promise<number> {
  const painted = await page.evaluate(() => {
    const [context] = [document.createElement("canvas").getContext("2d")];
    if (context === null) return [];
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  });
  const [red = 0, green = 0, blue = 0] = painted;
  return (red + green + blue) / (3 * 255);
}
