import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type Visit, visit } from "../chromium.js";
import { linkFor } from "../station.js";
import { textOf } from "../text-of.js";
import { leave, type World } from "../world.js";

const READS = [
  "/situation",
  "/systems",
  "/indicators",
  "/alerts",
  "/campaigns",
  "/incidents",
  "/governance",
  "/decisions",
  "/ledger",
];
const ACTS =
  /declare|register|record|promote|acknowledge|dismiss|reopen|give the|end the mandate|add a person|has left|open an account|issue|revoke|contained…|resolved…|change$/i;

export function accessJourneys(world: () => World): void {
  describe("somebody who may only read", () => {
    let viewer: Visit;

    test("is let in by an administrator, who opens an account and hands over a link", async () => {
      const head = await world().head();
      const { page } = head;
      await page.goto("/accounts");
      await page.getByRole("button", { name: "Open an account…" }).click();
      const dialog = page.getByRole("dialog", { name: "Open an account" });
      await dialog.getByRole("textbox", { name: "Name" }).fill("Ada Okafor");
      await dialog.getByRole("textbox", { name: "E-mail" }).fill("ada@atelier-lumiere.example");
      await dialog.getByRole("button", { name: "Open", exact: true }).click();
      const link = await textOf(dialog.locator("code"));
      await leave(head);

      viewer = await visit(world().browser, world().station.url);
      await viewer.page.goto(link);
      await viewer.page.waitForURL("**/situation");
      await viewer.page.getByRole("button", { name: "Ada Okafor" }).waitFor();
    });

    test("sees the pages and no button that the access does not allow", async () => {
      const { page } = viewer;
      const places = await placesIn(page);
      expect(places.toSorted()).toEqual(READS.toSorted());
      const details = await Promise.all([
        someOf(world, "alerts"),
        someOf(world, "incidents"),
        someOf(world, "decisions"),
      ]);
      for (const address of [...READS, ...details, "/indicators/self-harm-risk"]) {
        await page.goto(address);
        await page.locator("#content h1").waitFor();
        const names = await page.locator("#content").locator("button, a.button").allInnerTexts();
        expect(
          names.filter((name) => ACTS.test(name)),
          address,
        ).toEqual([]);
        expect(
          await page
            .locator("#content")
            .getByRole("textbox")
            .filter({ hasNot: page.locator("search *") })
            .count(),
          address,
        ).toBeLessThanOrEqual(address === "/ledger" ? 1 : 0);
      }
    });

    test("is told that there is nothing where the access does not reach, and the station refuses", async () => {
      const { page } = viewer;
      for (const address of ["/accounts", "/review", "/decisions/new"]) {
        await page.goto(address);
        const told = page.getByText(/There is nothing at this address|Your access does not include/);
        await told.first().waitFor();
      }
      const refused = await page.evaluate(async () => {
        const session = (await (await fetch("/api/v1/session")).json()) as { csrf: string };
        const headers = { "x-balise-csrf": session.csrf, "content-type": "application/json" };
        const ask = async (method: string, path: string, body?: unknown) => {
          const asked = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
          return (await fetch(`/api/v1${path}`, asked)).status;
        };
        return [
          await ask("GET", "/review?state=waiting"),
          await ask("GET", "/accounts"),
          await ask("GET", "/tokens"),
          await ask("POST", "/incidents", { title: "x", severity: "minor", indicator: null, note: "" }),
          await ask("POST", "/systems", { id: "x", name: { fr: "x", en: "x" } }),
        ];
      });
      expect(refused).toEqual([403, 403, 403, 403, 403]);
      await leave(viewer, { except: /status of 403/ });
    });

    test("a reviewer sees the texts to review and not the ledger", async () => {
      const link = await linkFor(world().station, {
        name: "Nadia Reviewer",
        email: "nadia@atelier-lumiere.example",
        accesses: ["reviewer"],
      });
      const reviewer = await visit(world().browser, world().station.url, { link });
      await reviewer.page.goto("/review");
      await reviewer.page.getByRole("button", { name: /^Show the text/ }).waitFor();
      expect(await placesIn(reviewer.page)).not.toContain("/ledger");
      await leave(reviewer);
    });
  });
}

function placesIn(page: Page): Promise<string[]> {
  return page
    .locator("nav.side a:not(.side-mark)")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

/** The page of the newest alert, incident or decision. */
async function someOf(world: () => World, concept: "alerts" | "incidents" | "decisions"): Promise<string> {
  const answer = await world().station.ask<Record<string, readonly { id: string }[]>>("GET", `/${concept}`);
  return `/${concept}/${answer[concept]?.[0]?.id}`;
}
