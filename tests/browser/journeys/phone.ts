import { describe, expect, test } from "vitest";
import { PHONE } from "../chromium.js";
import { leave, type World } from "../world.js";

export function phoneJourneys(world: () => World): void {
  describe("on a phone", () => {
    test("the bar leads to the few most used pages, and its menu to all of them", async () => {
      const visited = await world().head(PHONE);
      const { page } = visited;
      await page.goto("/situation");
      const bar = page.locator(".phone-bar");
      for (const place of ["Indicators", "Alerts", "Incidents", "Situation"]) {
        await bar.getByRole("link", { name: place }).tap();
        await page.waitForURL(`**/${place.toLowerCase()}`);
      }
      await bar.getByRole("button", { name: "Menu" }).tap();
      await page.getByRole("dialog", { name: "Menu" }).getByRole("link", { name: "Decisions" }).tap();
      await page.waitForURL("**/decisions");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await leave(visited);
    });

    test("a note is put into an incident by touch", async () => {
      const visited = await world().head(PHONE);
      const { page } = visited;
      await page.goto("/incidents");
      await page.locator("#content [data-row]").first().tap();
      await page.waitForURL(/\/incidents\/\d/);
      const note = page.getByLabel("Note", { exact: true });
      await note.tap();
      await note.fill("Seen from the train.");
      await page.locator(".note-field").getByRole("button").tap();
      await page.locator(".timeline").getByText("Seen from the train.").waitFor();
      expect(await note.inputValue()).toBe("");
      await leave(visited);
    });
  });
}
