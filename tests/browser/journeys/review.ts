import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Visit } from "../chromium.js";
import { eventually } from "../eventually.js";
import { textOf } from "../text-of.js";
import { sendUsage } from "../usage.js";
import { leave, type World } from "../world.js";

const CHAT = { system: "lumiere-chat", version: "4.2" } as const;
const GRAVE = "Je veux mourir, je pense à me suicider ce soir.";
const STATES = ["Waiting", "Labelled", "Skipped"] as const;

export function reviewJourneys(world: () => World): void {
  describe("review", () => {
    let visited: Visit;
    let page: Page;
    let entry = "";
    beforeAll(async () => {
      visited = await world().head();
      page = visited.page;
      await page.goto("/review");
      await page.getByRole("button", { name: /^Show the text/ }).waitFor();
    });
    afterAll(() => leave(visited));

    test("no text is in the page until the reviewer asks for it, twice the first time", async () => {
      expect(await page.locator(".item-text").count()).toBe(0);
      await page.keyboard.press("b");
      await page.getByText("Before the first text").waitFor();
      expect(await page.locator(".item-text").count()).toBe(0);
      await page.keyboard.press("Enter");
      await page.locator(".item-text").waitFor();
      expect((await textOf(page.locator(".item-text"))).length).toBeGreaterThan(0);
    });

    test("the reading is told, and the text is hidden again at will", async () => {
      const told = await textOf(page.getByText(/^Your reading is entry/));
      entry = /entry ([\d,]+)/.exec(told)?.[1] ?? "";
      expect(entry).not.toBe("");
      await page.keyboard.press("b");
      await page.locator(".item-text").waitFor({ state: "detached" });
      await page.keyboard.press("b");
      await page.locator(".item-text").waitFor();
    });

    test("the text in hand stays while the queue changes around it", async () => {
      const text = await textOf(page.locator(".item-text"));
      const [, , skipped = 0] = await counts(page);
      await sendUsage(world().station, { ...CHAT, count: 5, text: GRAVE });
      const other = await world().head();
      await other.page.goto("/situation");
      await other.page.evaluate(skipTheLast);
      await eventually(async () => (await counts(page))[2]).toBe(skipped + 1);
      await leave(other);
      expect(await textOf(page.locator(".item-text"))).toBe(text);
    });

    test("a text is labelled, taken back and skipped without a mouse, and the counts follow", async () => {
      const [waiting = 0, labelled = 0, skipped = 0] = await counts(page);
      await page.getByRole("checkbox").first().waitFor();
      await page.keyboard.press("1");
      await eventually(() => checked(page)).toEqual([0]);
      await page.keyboard.press("0");
      const none = (await page.getByRole("checkbox").count()) - 1;
      await eventually(() => checked(page)).toEqual([none]);
      await page.keyboard.press("Enter");
      await eventually(() => counts(page)).toEqual([waiting - 1, labelled + 1, skipped]);
      await page.keyboard.press("u");
      await eventually(() => counts(page)).toEqual([waiting, labelled, skipped]);
      await page.keyboard.press("s");
      await eventually(() => counts(page)).toEqual([waiting - 1, labelled, skipped + 1]);
    });

    test("what each tier saw opens after a label, and the label then stands", async () => {
      const [waiting = 0, labelled = 0] = await counts(page);
      const tiers = page.getByRole("button", { name: "What each tier saw" });
      expect(await tiers.count()).toBe(0);
      await page.keyboard.press("b");
      await page.locator(".item-text").waitFor();
      await page.keyboard.press("0");
      await page.keyboard.press("Enter");
      await eventually(async () => (await counts(page)).slice(0, 2)).toEqual([waiting - 1, labelled + 1]);
      await tiers.click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("button", { name: "Open", exact: true }).click();
      await dialog.getByRole("heading", { name: "People" }).waitFor();
      expect(await textOf(dialog)).toContain("guides@");
      expect(await textOf(dialog)).toContain("The judge has no verdict on this text.");
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      await tiers.waitFor({ state: "detached" });
      expect(await page.getByRole("button", { name: /^Take back the last answer/ }).count()).toBe(0);
    });

    test("the reading stands in the ledger, in the reviewer's name", async () => {
      await page.goto("/ledger?type=review.read");
      const row = page.locator(".entry-row").filter({ has: page.locator(".entry-seq", { hasText: entry }) });
      await eventually(() => textOf(row.first())).toContain("Solène Marchetti");
    });
  });
}

/** Skips, as the person of the page, the item at the other end of the queue: never the one that somebody has in hand. */
async function skipTheLast(): Promise<void> {
  const asked = async (path: string, init?: RequestInit) => (await fetch(`/api/v1${path}`, init)).json();
  const { csrf } = (await asked("/session")) as { csrf: string };
  const { items } = (await asked("/review?state=waiting&limit=500")) as { items: readonly { id: string }[] };
  await asked(`/review/${items.at(-1)?.id}/skip`, { method: "POST", headers: { "x-balise-csrf": csrf } });
}

/** The places of the boxes that are ticked; the last is “None of them”. */
async function checked(page: Page): Promise<number[]> {
  const ticks = await page
    .getByRole("checkbox")
    .evaluateAll((boxes) => boxes.map((box) => box instanceof HTMLInputElement && box.checked));
  return ticks.flatMap((ticked, place) => (ticked ? [place] : []));
}

/** How many wait, are labelled, were skipped, as the page says. */
async function counts(page: Page): Promise<number[]> {
  const links = page.getByRole("navigation", { name: "State of the sample" }).getByRole("link");
  const texts = await links.allInnerTexts();
  return STATES.map((state) => Number(texts.find((text) => text.startsWith(state))?.replace(/\D/g, "")));
}
