import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isProblem } from "@balise/preparedness";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../log/log.js";
import { openStation, type Station, type StationOptions } from "../station.js";
import { beginDemonstration } from "./begin.js";
import { loadCompany } from "./company.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const now = () => new Date("2026-11-23T09:00:00Z");

/** The company without its usage, which takes its time. */
const company: StationOptions["demonstration"] = async ({ station }) => {
  const { start } = await beginDemonstration(station.storage, now());
  await loadCompany(station.storage, start);
};

describe("a station with simulated usage", () => {
  let folder: string;
  const open = (name: string, demonstration?: StationOptions["demonstration"]) =>
    openStation({
      ...{ dataDirectory: join(folder, name), port: 0, now, log: createLog(() => {}, now) },
      ...{ libraryDirectory: join(ROOT, "library"), webDirectory: join(ROOT, "packages/web/dist") },
      ...(demonstration === undefined ? {} : { demonstration }),
    });
  const opened = async (name: string, demonstration?: StationOptions["demonstration"]): Promise<Station> => {
    const station = await open(name, demonstration);
    if (isProblem(station)) throw new Error(station.code);
    await station.loaded;
    return station;
  };
  const saysSo = async (station: Station) =>
    ((await (await station.request("/api/v1/station")).json()) as { demonstration: boolean }).demonstration;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "balise-demonstration-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("says so for ever, even when it is started again like any other", async () => {
    const first = await opened("simulated", company);
    expect(await saysSo(first)).toBe(true);
    await first.close();
    const again = await opened("simulated");
    expect(await saysSo(again)).toBe(true);
    await again.close();
  });

  it("goes on with its demonstration, but a station that watches a real system never begins one", async () => {
    const again = await opened("simulated", company);
    await again.close();
    const live = await opened("live");
    expect(await saysSo(live)).toBe(false);
    await loadCompany(live.context.storage, now().getTime());
    await live.close();
    expect(await open("live", company)).toMatchObject({ code: "not_in_this_state", verb: "demonstration" });
  });
});
