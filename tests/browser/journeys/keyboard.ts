import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visit } from "../chromium.js";
import { eventually } from "../eventually.js";
import { leave, type World } from "../world.js";

export function keyboardJourneys(world: () => World): void {
  describe("with the keyboard alone", () => {
    let visited: Visit;
    let page: Page;
    beforeAll(async () => {
      visited = await world().head();
      page = visited.page;
      await page.goto("/situation");
      await page.locator("h1.sentence").waitFor();
    });
    afterAll(() => leave(visited));

    test("the first stop skips to the content", async () => {
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("Skip to the content");
      expect(await focusIsVisible(page)).toBe(true);
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    });

    test("every stop of a page shows where the focus is", async () => {
      await page.goto("/situation");
      await page.locator("h1.sentence").waitFor();
      for (let stop = 0; stop < 30; stop += 1) {
        await page.keyboard.press("Tab");
        expect(await focusIsVisible(page), `stop ${stop}: ${await focused(page)}`).toBe(true);
      }
    });

    test("the palette goes anywhere by a few letters, and gives the focus back when it is left", async () => {
      await page.goto("/situation");
      const row = page.locator(".owed [data-row]").first();
      await row.focus();
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("searchbox").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await eventually(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
      for (const [letters, address] of [
        ["ledg", "/ledger"],
        ["relian", "/indicators/emotional-reliance"],
        ["2026-001", "/incidents/2026-001"],
      ] as const) {
        await page.keyboard.press("Control+k");
        await page.getByRole("dialog").getByRole("searchbox").waitFor();
        await page.keyboard.type(letters);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.waitForURL(`**${address}`);
      }
      await page.keyboard.press("Control+k");
      await page.keyboard.type("zzzz");
      await page.getByText("Nothing by that name.").waitFor();
      await page.keyboard.press("Escape");
    });

    test("? lists the shortcuts, and is a mere question mark where one writes", async () => {
      await page.goto("/incidents/2026-001");
      await page.getByRole("heading", { name: "Timeline" }).waitFor();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await page.keyboard.press("n");
      await page.keyboard.type("Why?");
      expect(await page.getByRole("dialog").count()).toBe(0);
      await eventually(() => page.getByLabel("Note", { exact: true }).inputValue()).toBe("Why?");
      await page.getByLabel("Note", { exact: true }).fill("");
    });

    test("a dialog gives the focus back to what opened it", async () => {
      await page.goto("/incidents");
      const opener = page.getByRole("button", { name: "Declare an incident…" });
      await opener.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "Declare an incident" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await eventually(() => focused(page)).toBe("Declare an incident…");
    });
  });
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
}

/** Whether what has the focus is on the screen and drawn with an outline or a ring of its own. */
function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return true;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const drawn = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    return width > 1 && height > 1 && drawn;
  });
}
