import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser, type Visit, visit } from "./browser/chromium.js";
import { firstStepsJourneys } from "./browser/journeys/first-steps.js";
import { stationAwayJourneys } from "./browser/journeys/station-away.js";
import type { RunningStation } from "./browser/station.js";
import { leave, openWorld } from "./browser/world.js";

const PASSWORD = "quatre mots faciles ensemble";

describeInBrowser("the way into a new station", () => {
  const world = openWorld({ demonstration: false });
  let station: RunningStation;
  let somebody: Visit;

  beforeAll(async () => {
    station = world().station;
    somebody = await visit(world().browser, station.url);
  });
  afterAll(() => leave(somebody, { except: /status of 4(01|10)/ }));

  test("a station without a password tells where its first link is", async () => {
    const { page } = somebody;
    await page.goto("/incidents");
    await page.getByText("Open the one-time link that the terminal printed").waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });

  test("the one-time link opens the station, and a password is chosen", async () => {
    const { page } = somebody;
    await page.goto(station.link);
    await page.getByRole("heading", { name: "Welcome" }).waitFor();
    await page.getByLabel("New password").fill("too short");
    await page.getByRole("button", { name: "Keep this password" }).click();
    await page.getByText("9 characters so far; 12 are needed.").waitFor();
    await page.getByLabel("New password").fill(PASSWORD);
    await page.getByRole("button", { name: "Keep this password" }).click();
    await page.waitForURL("**/situation");
    await page.getByRole("heading", { name: "Three steps and the watch begins" }).waitFor();
  });

  test("signing out leads to the way in, and no page is shown any more", async () => {
    const { page } = somebody;
    await signOut(somebody);
    await page.goto("/situation");
    await page.getByLabel("E-mail address").waitFor();
    expect(await page.getByRole("heading", { name: "Three steps and the watch begins" }).count()).toBe(0);
  });

  test("a wrong password is told, the right one leads to the page that was asked for", async () => {
    const { page } = somebody;
    await page.goto("/indicators");
    await page.getByLabel("E-mail address").fill(await firstEmail(station));
    await page.getByLabel("Password").fill("not the password at all");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/indicators");
    await page.getByRole("heading", { name: "Indicators", level: 1 }).waitFor();
  });

  test("the one-time link does not work twice, and says so", async () => {
    const { page } = somebody;
    await signOut(somebody);
    await page.goto(station.link);
    await page.getByRole("alert").waitFor();
    await page.getByRole("button", { name: "Sign in with a password instead" }).click();
    await page.getByLabel("E-mail address").waitFor();
  });

  firstStepsJourneys(world);
  stationAwayJourneys(world);
});

async function signOut({ page }: Visit): Promise<void> {
  await page.getByRole("button", { name: "Administration" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByLabel("E-mail address").waitFor();
}

async function firstEmail(station: RunningStation): Promise<string> {
  const { accounts } = await station.ask<{ accounts: { email: string }[] }>("GET", "/accounts");
  return accounts[0]?.email ?? "";
}
