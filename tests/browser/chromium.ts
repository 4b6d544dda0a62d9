import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { describe, test } from "vitest";

const SWITCHES = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const path = process.env.BALISE_TEST_CHROMIUM ?? "";
const required = process.env.BALISE_TEST_REQUIRE === "all";

/** Describes what is tried in a real browser; without one it is skipped, loudly, or fails where all is required. */
export function describeInBrowser(title: string, journeys: () => void): void {
  if (path !== "") return void describe(title, journeys);
  if (required) {
    return void test(title, () => {
      throw new Error(
        "BALISE_TEST_REQUIRE=all, but BALISE_TEST_CHROMIUM is not set: no browser to try this in.",
      );
    });
  }
  process.stderr.write(
    `\nSKIPPED: ${title}, because BALISE_TEST_CHROMIUM is not set.\n` +
      "Set it to the path of a Chromium, such as /usr/bin/chromium.\n\n",
  );
  describe.skip(`${title} (BALISE_TEST_CHROMIUM is not set)`, () => {
    test("works in a real browser", () => undefined);
  });
}

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: SWITCHES });
}

/** Somebody's browser at a station: its pages, and what went wrong in them. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What no page may do: console errors, uncaught errors, refused content, requests to other hosts. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** A one-time link of the station, opened before the page is. */
  readonly link?: string;
}

export const DESK = { width: 1280, height: 900 } as const;
export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const;

/** Opens a browser profile of its own at the station, in English on a desk unless told otherwise. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { link, ...profile } = options;
  const context = await browser.newContext({
    ...{ baseURL: url, locale: "en-GB", viewport: DESK, timezoneId: "Europe/Paris", reducedMotion: "reduce" },
    ...profile,
  });
  context.setDefaultTimeout(10_000);
  const troubles: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" && !isExpected(message.text(), message.location().url)) {
      troubles.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => troubles.push(`error: ${error.error().message}`));
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && origin !== url)
      troubles.push(`request: ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      console.error(`refused by ${violatedDirective}: ${blockedURI}`);
    });
  });
  if (link !== undefined) await openLink(context, link);
  const page = await context.newPage();
  return { context, page, troubles, close: () => context.close() };
}

/** Asking whether somebody is signed in may be refused: that is how a page learns that nobody is. */
function isExpected(text: string, url: string): boolean {
  return text.includes("status of 401") && new URL(url).pathname.startsWith("/api/v1/session");
}

async function openLink(context: BrowserContext, link: string): Promise<void> {
  const token = new URL(link, "http://station").searchParams.get("link");
  const opened = await context.request.post("/api/v1/session/link", { data: { link: token } });
  if (!opened.ok()) throw new Error(`the link was refused: ${await opened.text()}`);
}
