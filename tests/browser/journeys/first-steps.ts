import { describe, expect, test } from "vitest";
import { textOf } from "../text-of.js";
import { sendUsageWith } from "../usage.js";
import { leave, type World } from "../world.js";

export function firstStepsJourneys(world: () => World): void {
  describe("an empty station", () => {
    test("shows three steps; who follows them sees the first count arrive", async () => {
      const visited = await world().head();
      const { page } = visited;
      await page.goto("/situation");
      await page.getByRole("heading", { name: "Three steps and the watch begins" }).waitFor();
      expect(await page.locator(".first-steps h3").count()).toBe(3);

      await page.goto("/systems");
      await page.getByRole("button", { name: "Register a system…" }).click();
      const system = page.getByRole("dialog", { name: "Register a system" });
      await system.getByLabel("Id").fill("Assistant!");
      await system.getByRole("button", { name: "Register" }).click();
      expect(await system.getByLabel("Id").evaluate((field) => field.matches(":invalid"))).toBe(true);
      await system.getByLabel("Id").fill("assistant");
      await system.getByLabel("Name in French").fill("L’assistant");
      await system.getByLabel("Name in English").fill("The assistant");
      await system.getByRole("button", { name: "Register" }).click();
      await page.getByRole("heading", { name: "The assistant" }).waitFor();

      await page.goto("/accounts");
      await page.getByRole("button", { name: "Issue a token…" }).click();
      const token = page.getByRole("dialog", { name: "Issue a token" });
      await token.getByLabel("Name").fill("the chat's gateway");
      expect(await token.getByRole("checkbox", { name: "usage:write" }).isChecked()).toBe(true);
      await token.getByRole("button", { name: "Issue" }).click();
      await token.getByText("Shown once").waitFor();
      const secret = await textOf(token.locator("code"));
      await page.keyboard.press("Escape");
      await page.getByRole("row", { name: /the chat's gateway/ }).waitFor();

      await page.goto("/situation");
      await page.locator(".first-steps h3", { hasText: "Register a system" }).getByText("done").waitFor();
      await sendUsageWith(secret, world().station.url, { system: "assistant", version: "1.0", count: 1 });
      await page.getByText(/^1 message · detector/).waitFor();
      await page.getByRole("row", { name: /The assistant/ }).waitFor();
      expect(await page.getByRole("heading", { name: "Three steps and the watch begins" }).count()).toBe(0);
      await leave(visited);
    });

    test("each of its pages says what is not there yet", async () => {
      const visited = await world().head();
      const { page } = visited;
      for (const [address, words] of [
        ["/alerts", "No alert so far"],
        ["/incidents", "No incident has been declared"],
        ["/decisions", "No decision is recorded"],
        ["/review", "Nothing waits for review"],
      ] as const) {
        await page.goto(address);
        await page.locator("#content").getByText(words).first().waitFor();
      }
      await leave(visited);
    });
  });
}
