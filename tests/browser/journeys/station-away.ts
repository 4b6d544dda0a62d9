import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { eventually } from "../eventually.js";
import { leave, type World } from "../world.js";

const CALM = "The station has not answered since";

export function stationAwayJourneys(world: () => World): void {
  describe("when the station is stopped", () => {
    test("what was shown stays, a calm line tells it, and goes by itself when the station is back", async () => {
      const visited = await world().head();
      const { page } = visited;
      const ready = everyPartOf(page);
      await page.goto("/situation");
      await page.locator("h1.sentence").waitFor();
      await eventually(ready).toBe(true);
      await world().station.stop();
      await page.getByText(CALM).waitFor();
      expect(await page.locator("h1.sentence").count()).toBe(1);
      await page.locator("nav.side").getByRole("link", { name: "Ledger" }).click();
      await page.locator("#content").getByRole("alert").waitFor();
      await world().station.startAgain();
      await page.getByText(CALM).waitFor({ state: "detached", timeout: 40_000 });
      await page.locator("#content").getByRole("heading", { name: "Head" }).waitFor();
      await leave(visited, {
        except: /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_NETWORK|status of 503/,
      });
    });
  });
}

const QUIET_MS = 1_000;

/** Whether the page has brought the parts of the other pages too: it asked for some, and asks for no more. */
function everyPartOf(page: Page): () => boolean {
  let last = Number.POSITIVE_INFINITY;
  page.on("requestfinished", (request) => {
    const path = new URL(request.url()).pathname;
    if (last < Number.POSITIVE_INFINITY || path.startsWith("/assets/list-page-")) last = Date.now();
  });
  return () => Date.now() - last > QUIET_MS;
}
