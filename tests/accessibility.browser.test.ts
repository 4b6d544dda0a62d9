import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bringAxe, violations } from "./browser/axe.js";
import { DESK, describeInBrowser, PHONE, type Visit, visit } from "./browser/chromium.js";
import { everyPage, settled } from "./browser/pages.js";
import { foreignWords, rawKeys } from "./browser/words-shown.js";
import { leave, openWorld } from "./browser/world.js";

const LANGUAGES = ["en", "fr"] as const;
const LOCALES = { en: "en-GB", fr: "fr-FR" } as const;
/** What depends on the colours of the theme: the rest is the same by day and by night. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
const ENTRIES = ".timeline-entry";
const LONGEST_MS = 120_000;

describeInBrowser("every page, for everybody", () => {
  const world = openWorld({ demonstration: true });
  let pages: string[] = [];
  beforeAll(async () => {
    pages = await everyPage(world().station);
  });

  describe.each(LANGUAGES)("in %s", (language) => {
    for (const [place, profile] of [
      ["on a desk", { viewport: DESK }],
      ["on a phone", PHONE],
    ] as const) {
      test(
        `holds WCAG 2.2 AA ${place}, by day and by night, in words of its language, without scrolling sideways`,
        async () => {
          const visited = await world().head({ ...profile, locale: LOCALES[language], colorScheme: "light" });
          const found: string[] = [];
          for (const address of ["/sign-in", ...pages]) {
            await visited.page.goto(address);
            await settled(visited.page);
            found.push(...(await faults(visited.page, language)).map((fault) => `${address}: ${fault}`));
          }
          expect(found).toEqual([]);
          await leave(visited);
        },
        LONGEST_MS,
      );
    }
  });

  describe("on paper", () => {
    let visited: Visit;
    afterAll(() => leave(visited));

    test("an incident prints whole: its title, its clocks, every entry of its timeline", async () => {
      visited = await world().head();
      const { page } = visited;
      const address = pages.find((one) => /^\/incidents\/\d/.test(one)) ?? "";
      await page.goto(address);
      await settled(page);
      const entries = await page.locator(ENTRIES).count();
      expect(entries).toBeGreaterThan(4);
      await page.emulateMedia({ media: "print" });
      expect(await cutOff(page)).toEqual([]);
      for (const shown of ["h1", ".clocks", ".roles", ".timeline"]) {
        expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
      }
      for (let entry = 0; entry < entries; entry += 1) {
        expect(await page.locator(ENTRIES).nth(entry).isVisible()).toBe(true);
      }
      expect(await page.locator("nav.side, .note-field, .next-act").filter({ visible: true }).count()).toBe(
        0,
      );
    });
  });

  test("these checks see a faint word, a raw key, a word of the other language and a page that is too wide", async () => {
    const visited = await world().head(PHONE);
    await visited.page.goto("/decisions");
    await settled(visited.page);
    await visited.page.evaluate(() => {
      const add = (text: string, style: string) => {
        const faulty = document.createElement("p");
        faulty.textContent = text;
        faulty.style.cssText = style;
        document.querySelector("#content")?.append(faulty);
      };
      add("faint", "color: #ccc; background: #fff");
      add("ledger.none", "");
      add("Quelque chose", "width: 500px");
      add("Aucune entrée ne correspond", "");
    });
    const found = (await faults(visited.page, "en")).join("\n");
    expect(found).toContain("color-contrast");
    expect(found).toContain("raw key ledger.none");
    expect(found).toContain("words of the other language: Aucune entrée ne correspond");
    expect(found).toMatch(/\d+ px wider than the screen/);
    await leave(visited);
  });

  test("the way in asks nothing of another host and holds WCAG 2.2 AA before anybody has signed in", async () => {
    const visited = await visit(world().browser, world().station.url);
    await visited.page.goto("/sign-in");
    await settled(visited.page);
    expect(await faults(visited.page, "en")).toEqual([]);
    await leave(visited);
  });
});

/** Everything that is wrong with a page as it stands, one line each. */
async function faults(page: Page, language: (typeof LANGUAGES)[number]): Promise<string[]> {
  await bringAxe(page);
  const byDay = await violations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const byNight = await violations(page, OF_COLOURS);
  await page.emulateMedia({ colorScheme: "light" });
  const lang = await page.evaluate(() => document.documentElement.lang);
  const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
  // The width of the screen as it was set: a phone's window grows with a page that is too wide.
  const wide = width - (page.viewportSize()?.width ?? 0);
  return [
    ...byDay,
    ...byNight.map((violation) => `by night, ${violation}`),
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
    ...(lang === language ? [] : [`html lang is ${lang}`]),
    ...(await rawKeys(page)).map((key) => `raw key ${key}`),
    ...(await foreignWords(page, language)).map((words) => `words of the other language: ${words}`),
  ];
}

/** Parts of the content that paper would cut: boxes that hide what they hold. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("#content *")]
      .filter((element) => {
        if (element instanceof SVGElement || element.closest(".unseen") !== null) return false;
        const { overflowX, overflowY, display } = getComputedStyle(element);
        if (display === "inline" || display === "none") return false;
        return (
          (overflowY !== "visible" && element.scrollHeight > element.clientHeight + 1) ||
          (overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1)
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );
}
