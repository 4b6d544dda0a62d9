import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { launchChromium, type Visit, type VisitOptions, visit } from "./chromium.js";
import { linkFor, openRunningStation, type RunningStation } from "./station.js";

/** A station under way and a browser to look at it. */
export interface World {
  readonly station: RunningStation;
  readonly browser: Browser;
  /** The administrator who also reviews, in a browser profile of their own. */
  head(options?: VisitOptions): Promise<Visit>;
}

/** Opens a world for the journeys of a file and closes it after them. */
export function openWorld(options: { demonstration: boolean }): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    const station = await openRunningStation(options);
    try {
      const browser = await launchChromium();
      world = {
        station,
        browser,
        head: async (profile = {}) =>
          visit(browser, station.url, { ...profile, link: await linkOfHead(station) }),
      };
    } catch (error) {
      await station.close();
      throw error;
    }
  });
  afterAll(async () => {
    await world?.browser.close();
    await world?.station.close();
  });
  return () => {
    if (world === undefined) throw new Error("the station did not open");
    return world;
  };
}

/** Ends a visit and holds it to what no page may do, `except` what the journey itself asked for. */
export async function leave(visited: Visit, { except }: { except?: RegExp } = {}): Promise<void> {
  await visited.close();
  expect(visited.troubles.filter((trouble) => except?.test(trouble) !== true)).toEqual([]);
}

async function linkOfHead(station: RunningStation): Promise<string> {
  const { accounts } = await station.ask<{ accounts: { name: string; email: string }[] }>("GET", "/accounts");
  const head = accounts.find(({ email }) => email.startsWith("solene.") || email === "admin@localhost");
  if (head === undefined) throw new Error("nobody administers the station");
  return linkFor(station, { ...head, accesses: ["admin", "reviewer"] });
}
