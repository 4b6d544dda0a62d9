import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visit } from "../chromium.js";
import { eventually } from "../eventually.js";
import { textOf } from "../text-of.js";
import { leave, type World } from "../world.js";

const POSTMORTEM = {
  Summary: "Distress rose for twelve days after a release, and came back once long memory was off.",
  Cause: "The release kept long memory of sad conversations.",
  Effect: "About 1 in 140 messages, 95% interval 1 in 160 to 1 in 90.",
  Lessons: "The watch saw it in two days; the answer took one.",
} as const;

export function responseJourneys(world: () => World): void {
  describe("from an alert to a closed incident", () => {
    let visited: Visit;
    let page: Page;
    let address = "";
    beforeAll(async () => {
      visited = await world().head();
      page = visited.page;
    });
    afterAll(() => leave(visited));

    test("an alert that waits is opened from the list and acknowledged", async () => {
      await page.goto("/alerts?state=open");
      await page.locator("[data-row]").first().waitFor();
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Why it fired" }).waitFor();
      await page.keyboard.press("a");
      await page.getByText("Acknowledged: you look into it.").waitFor();
      await page.getByText("acknowledged", { exact: true }).first().waitFor();
    });

    test("it is promoted to an incident with the words that the alert suggests", async () => {
      await page.keyboard.press("p");
      const dialog = page.getByRole("dialog", { name: "Promote to an incident" });
      await eventually(() => dialog.getByLabel("Title").inputValue()).toMatch(/: rise since /);
      await dialog.getByLabel("First words of the timeline").fill("Seen in the app, in French.");
      await dialog.getByRole("button", { name: "Declare the incident" }).click();
      await page.waitForURL(/\/incidents\/\d{4}-\d{3}$/);
      address = page.url();
      await page.getByText("Seen in the app, in French.").waitFor();
    });

    test("a note is typed into the timeline without a mouse", async () => {
      await page.getByText("Stop it from spreading, then say how.").waitFor();
      await page.keyboard.press("n");
      await page.keyboard.type("Twenty texts read: they speak of the same evening.");
      await page.keyboard.press("Enter");
      await page.locator(".timeline").getByText("Twenty texts read").first().waitFor();
      expect(await page.getByLabel("Note", { exact: true }).inputValue()).toBe("");
    });

    test("when two people act at once, the second is told, and nothing they typed is lost", async () => {
      const other = await world().head();
      await other.page.goto(address);
      await other.page.getByRole("button", { name: "It is contained…" }).click();
      const words = other.page.getByLabel("How was it contained?");
      await words.fill("Long memory is off in the app.");
      await world().station.ask("POST", `/incidents/${address.split("/").at(-1)}/severity`, {
        severity: "critical",
        reason: "More people than was thought.",
      });
      await other.page.getByRole("dialog").getByRole("button", { name: "Contained" }).click();
      await other.page.getByRole("dialog").getByRole("alert").waitFor();
      expect(await words.inputValue()).toBe("Long memory is off in the app.");
      await eventually(() => textOf(other.page.locator(".incident-standing"))).toContain("critical");
      await other.page.getByRole("dialog").getByRole("button", { name: "Contained" }).click();
      await other.page.getByText("Incident contained.").waitFor();
      await leave(other, { except: /status of 412/ });
    });

    test("what somebody else did shows without a reload, and the incident is resolved", async () => {
      await page.getByRole("button", { name: "It is resolved…" }).click();
      await page.getByLabel("What removed the cause, and how do you know?").fill("Release 4.3 is out.");
      await page.getByRole("button", { name: "Resolved", exact: true }).click();
      await page.getByText("Incident resolved.").waitFor();
    });

    test("the draft of the postmortem outlives the tab, and its sending closes the incident", async () => {
      await page.getByRole("button", { name: "Write the postmortem" }).click();
      const form = page.locator("#postmortem");
      await form.getByLabel("Summary").fill(POSTMORTEM.Summary);
      await page.close();
      page = await visited.context.newPage();
      await page.goto(address);
      const again = page.locator("#postmortem");
      await eventually(() => again.getByLabel("Summary").inputValue()).toBe(POSTMORTEM.Summary);
      await again.getByRole("button", { name: "Close the incident" }).click();
      await again.getByText("This part is still empty.").first().waitFor();
      for (const [part, text] of Object.entries(POSTMORTEM)) await again.getByLabel(part).fill(text);
      await again.getByRole("button", { name: "Close the incident" }).click();
      await page.getByText("Incident closed.").waitFor();
      await page.getByText(POSTMORTEM.Lessons).waitFor();
      expect(await page.getByRole("button", { name: "It is resolved…" }).count()).toBe(0);
    });

    test("the ledger holds every act of it, and verifies", async () => {
      await page.goto(`/ledger?stream=incident/${address.split("/").at(-1)}`);
      await page.locator(".entry-row", { hasText: "Incident closed by its postmortem" }).waitFor();
      await page.getByRole("button", { name: "Verify now" }).click();
      await page.getByText(/entries verified: every hash, the root and every signature hold/).waitFor();
    });
  });
}
