import type { Language } from "@balise/preparedness";
import type { Page } from "playwright-core";
import { EN } from "../../packages/web/src/words/en.js";
import { FR } from "../../packages/web/src/words/fr.js";

const RAW_KEY = /^[a-z][a-zA-Z]*(\.[a-zA-Z_]+)+$/;
/** What people or programs wrote, not the interface: names of streams, codes, texts under review. */
const NOT_WORDS = "code, pre, kbd, script, style, .item-text, [lang]:not(html)";

const OTHER: Readonly<Record<Language, Language>> = { en: "fr", fr: "en" };
const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: EN, fr: FR };

/** Texts and labels on the page that belong to the other language: whole messages that only its catalogue has. */
export async function foreignWords(page: Page, language: Language): Promise<string[]> {
  const own = new Set(Object.values(CATALOGUES[language]).map(plain));
  const foreign = Object.values(CATALOGUES[OTHER[language]])
    .map(plain)
    .filter((message) => message !== "" && !message.includes("{") && !own.has(message));
  const unwanted = new Set(foreign);
  return (await shownTexts(page)).filter((text) => unwanted.has(plain(text)));
}

/** Keys of the catalogue that stand on the page in the place of their words. */
export async function rawKeys(page: Page): Promise<string[]> {
  return (await shownTexts(page)).filter((text) => RAW_KEY.test(text) || Object.hasOwn(EN, text));
}

/** Each text and each label on the page, trimmed; what people wrote is left out. */
function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate((notWords) => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest(notWords) === null) texts.push(node.nodeValue ?? "");
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (element.closest(notWords) !== null) continue;
      for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
    }
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  }, NOT_WORDS);
}

/** French spaces are narrow on the page and plain in the catalogue. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, " ").trim();
}
