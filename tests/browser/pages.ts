import type { Page } from "playwright-core";
import type { RunningStation } from "./station.js";

/** The address of every page of the interface, those of one alert, incident and decision included. */
export async function everyPage(station: RunningStation): Promise<string[]> {
  const one = async (concept: "alerts" | "incidents" | "decisions") => {
    const answer = await station.ask<Record<string, readonly { id: string }[]>>("GET", `/${concept}`);
    return `/${concept}/${answer[concept]?.at(-1)?.id}`;
  };
  return [
    ...[
      "/situation",
      "/systems",
      "/indicators",
      "/indicators/self-harm-risk",
      "/campaigns",
      "/review",
      "/review?state=labelled",
    ],
    ...["/alerts", await one("alerts"), "/incidents", "/incidents?declare=true", await one("incidents")],
    ...["/governance", "/decisions", await one("decisions"), "/decisions/new", "/ledger", "/ledger?entry=1"],
    ...["/accounts", "/nowhere"],
  ];
}

/** Waits until a page has all that it asks for: nothing on it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator("#content h1, main.sign-in h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector(".skeleton, .outdated") === null);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  });
}
