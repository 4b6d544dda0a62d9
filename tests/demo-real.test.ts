import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeSets } from "./demo-real-data.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const SCRIPT = join(ROOT, "packages/cli/dist/demo-real/main.js");
const REAL_SETS = join(ROOT, "../shared/data");
const MINUTES = 60_000;

interface Run {
  readonly code: number;
  readonly out: string;
  readonly told: string;
}

function demoReal(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...words], { cwd: ROOT, maxBuffer: 1 << 26 }, (error, out, told) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, told }),
    );
  });
}

let folder = "";
beforeAll(async () => {
  if (!existsSync(SCRIPT)) throw new Error("the packages are not built: npm run build");
  folder = await mkdtemp(join(tmpdir(), "balise-demo-real-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function expectTheJobDone({ code, out, told }: Run, messages?: number): void {
  expect(code, told).toBe(0);
  const report = JSON.parse(out);
  const { answers, counted, outbreak } = report;
  if (messages !== undefined) expect(report.messages - report.injected).toBe(messages);
  expect(answers).toMatchObject({
    sent: report.messages,
    accepted: report.messages,
    duplicate: 0,
    rejected: 0,
  });
  expect(counted).toEqual({ total: report.messages, tallies: report.messages });
  expect(report.labelled).toBe(answers.sampled);
  expect(report.ledger.ok).toBe(true);
  expect(outbreak.early).toBe(false);
  expect(outbreak.delayDays).toBeGreaterThanOrEqual(0);
  expect(outbreak.delayDays).toBeLessThanOrEqual(6);
  expect(outbreak.alert).toMatch(/^A-\d{4}-\d{3}$/);
  expect(outbreak.incident).toMatch(/^\d{4}-\d{3}$/);
  for (const { fourWeeks, role } of report.indicators) {
    if (role === "assistant" && fourWeeks.state === "withheld") continue;
    expect(fourWeeks.state).toBe("estimated");
    expect(fourWeeks.reviewed).toBeGreaterThan(0);
    expect(fourWeeks.lower).toBeGreaterThanOrEqual(0);
    expect(fourWeeks.upper).toBeGreaterThanOrEqual(fourWeeks.estimate);
  }
  expect(report.verdict).toMatchObject({ countsAreEqual: true, outbreakFound: true, failed: [] });
}

const present = existsSync(REAL_SETS);
if (!present)
  console.warn(
    `SKIPPED: the real sets are not there (${REAL_SETS}); demo:real is tried on made-up sets only`,
  );

describe("demo:real", () => {
  it.skipIf(!present)(
    "takes the public sets from texts to an incident, every message counted",
    async () => {
      expectTheJobDone(await demoReal(join(folder, "real"), "--data", REAL_SETS, "--seed", "2", "--json"));
    },
    4 * MINUTES,
  );

  it(
    "works on any folder of files with the same names and shapes, whatever their texts, and draws the same for a seed",
    async () => {
      const sets = join(folder, "sets");
      const { messages } = await makeSets(sets);
      const once = await demoReal(join(folder, "once"), "--data", sets, "--seed", "5", "--json");
      expectTheJobDone(once, messages);
      const again = await demoReal(join(folder, "again"), "--data", sets, "--seed", "5", "--json");
      const drawn = ({ out }: Run) => {
        const { answers, indicators, outbreak } = JSON.parse(out);
        return { answers, indicators, delay: outbreak.delayDays };
      };
      expect(drawn(again)).toEqual(drawn(once));
    },
    4 * MINUTES,
  );

  it("refuses a folder that holds something, and leaves it as it is", async () => {
    const full = await mkdtemp(join(folder, "full-"));
    await writeFile(join(full, "notes.txt"), "mine");
    const { code, told } = await demoReal(full);
    expect(code).toBe(2);
    expect(told).toContain("is not empty");
    expect(await readdir(full)).toEqual(["notes.txt"]);
  });

  it("says which folder of sets is missing, before it writes anything", async () => {
    const out = join(folder, "untouched");
    const { code, told } = await demoReal(out, "--data", join(folder, "nowhere"));
    expect(code).toBe(2);
    expect(told).toContain(join(folder, "nowhere"));
    expect(existsSync(out)).toBe(false);
  });

  it("asks for a folder, and for a seed that is a number", async () => {
    expect(await demoReal()).toMatchObject({ code: 2 });
    expect(await demoReal(join(folder, "x"), "--seed", "many")).toMatchObject({ code: 2 });
  });
});
