import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type EndpointUnderTest,
  openEndpointUnderTest,
  verdict,
} from "../packages/server/src/screening/judge/endpoint-under-test.js";
import { HOUSE } from "./house-copy.js";

const BALISE = join(HOUSE, "packages/cli/bin/balise.js");
const GUARD = pathToFileURL(join(HOUSE, "tests/outgoing-guard.mjs")).href;
const TEXT = "I want to kill myself tonight, I have the pills ready";

let folder: string;
let outside: EndpointUnderTest;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "balise-nothing-leaves-"));
  await writeFile(join(folder, "texts"), `${TEXT}\n`);
  outside = await openEndpointUnderTest();
  outside.script(verdict("yes", ["self_harm"]));
});
afterEach(async () => {
  await outside.close();
  await rm(folder, { recursive: true, force: true });
});

const judge = () => ({ BALISE_JUDGE_URL: outside.url, BALISE_JUDGE_MODEL: "under-test" });
const guarded = () => ({ NODE_OPTIONS: `--import=${GUARD}`, OUTGOING_GUARD: join(folder, "tripped") });

/** What the guard refused, in order. */
async function tripped(): Promise<readonly string[]> {
  const file = join(folder, "tripped");
  return existsSync(file) ? (await readFile(file, "utf8")).trim().split("\n") : [];
}

function launch(words: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env.PATH, HOME: folder, BALISE_DATA: join(folder, "data"), ...environment };
  return spawn(process.execPath, words, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
}

async function ran(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = launch(words, environment);
  let [out, notes] = ["", ""];
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    notes += text;
  });
  const [exit] = (await once(child, "close")) as [number | null];
  return { exit, out, notes };
}

const screen = (more: readonly string[], environment: Readonly<Record<string, string>>) =>
  ran([BALISE, "screen", "--json", "--from", "9", ...more, "texts"], environment);

/** Does something with a station while it runs. */
async function withStation<Value>(
  more: readonly string[],
  environment: Readonly<Record<string, string>>,
  work: (address: string) => Promise<Value>,
): Promise<Value> {
  const station = launch([BALISE, "start", "--json", "--port", "0", ...more], environment);
  const closed = once(station, "close");
  station.stderr?.resume();
  try {
    let ready = "";
    for await (const part of station.stdout?.setEncoding("utf8") ?? []) {
      ready += String(part);
      if (ready.includes("\n")) break;
    }
    const { address } = JSON.parse(ready) as { address: string };
    return await work(address);
  } finally {
    station.kill("SIGTERM");
    await closed;
  }
}

/** Asks a station under the guard about the text, over its own address. */
function moderated(environment: Readonly<Record<string, string>>): Promise<unknown> {
  return withStation([], { ...guarded(), ...environment }, async (address) => {
    const issued = await ran([BALISE, "--json", "tokens", "issue", "gateway", "--scope", "screening:read"]);
    const { secret } = JSON.parse(issued.out) as { secret: string };
    const answer = await fetch(`${address}/api/v1/moderations`, {
      method: "POST",
      headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
      body: JSON.stringify({ input: TEXT }),
    });
    return answer.json();
  });
}

/** Fills the review sample of a running station: of so many flagged messages, about half are drawn. */
async function fillSample(): Promise<void> {
  const hour = new Date(Date.now() - 3_600_000).toISOString();
  const messages = Array.from({ length: 60 }, (_, i) => ({
    ...{ id: `m-${i}`, time: hour, system: "chat", version: "1", surface: "web", locale: "en" },
    ...{ user: `u-${i}`, conversation: `c-${i}`, role: "user", text: `${TEXT}, ${i}` },
  }));
  await writeFile(join(folder, "usage.ndjson"), messages.map((one) => JSON.stringify(one)).join("\n"));
  await ran([BALISE, "systems", "register", "chat", "--fr", "Chat", "--en", "Chat"]);
  const imported = await ran([BALISE, "--json", "usage", "import", "usage.ndjson"]);
  expect(imported).toMatchObject({ exit: 0 });
}

/** Longer than the timers of a station take to begin what they have to do at its start. */
const soon = () => new Promise((done) => setTimeout(done, 15_000));

describe("with the judge off, nothing leaves the machine", () => {
  it.each([
    ["no judge is configured", () => ({})],
    ["a judge is configured and not asked for", judge],
  ])("when balise screen screens a text and %s", async (_, environment) => {
    const { exit, out } = await screen([], { ...guarded(), ...environment() });
    expect({ exit, finding: JSON.parse(out) }).toMatchObject({ exit: 0, finding: { line: 1 } });
    expect(await tripped()).toEqual([]);
    expect(outside.received).toEqual([]);
  });

  it.each([
    ["no judge is configured", () => ({})],
    ["a judge is configured", judge],
  ])("when a station answers POST /moderations and %s", async (_, environment) => {
    expect(await moderated(environment())).toMatchObject({ results: [{ flagged: true }] });
    expect(await tripped()).toEqual([]);
    expect(outside.received).toEqual([]);
  });
});

describe("the review sample of a station", () => {
  it("stays where a judge is configured and not asked for, though flagged texts wait, and goes where it is asked for", async () => {
    await withStation([], { ...guarded(), ...judge() }, fillSample);
    await withStation([], { ...guarded(), ...judge() }, soon);
    expect(await tripped()).toEqual([]);
    expect(outside.received).toEqual([]);

    const patient = { timeout: 60_000, interval: 200 };
    await withStation(["--judge"], { ...guarded(), ...judge() }, () =>
      vi.waitFor(async () => expect(await tripped()).toContain("connect"), patient),
    );
    expect(outside.received).toEqual([]);
    await withStation(["--judge"], judge(), () =>
      vi.waitFor(() => expect(outside.received.length).toBeGreaterThan(5), patient),
    );
    expect(outside.received[0]?.body.messages[1]?.content).toContain(TEXT);
  }, 300_000);

  it("stays, and the station does not start, where a judge is asked for and not configured", async () => {
    const { exit, out } = await ran([BALISE, "start", "--json", "--port", "0", "--judge"], guarded());
    expect(exit).toBe(1);
    expect(out).toContain("judge_not_configured");
    expect(await tripped()).toEqual([]);
  });
});

describe("the guard of this test", () => {
  it("trips when the judge is on: it alone keeps the text from going out", async () => {
    const stopped = await screen(["--judge"], { ...guarded(), ...judge() });
    expect(JSON.parse(stopped.out)).toMatchObject({ verdicts: [], awaits: "person" });
    expect(new Set(await tripped())).toEqual(new Set(["connect"]));
    expect(outside.received).toEqual([]);
    const free = await screen(["--judge"], judge());
    expect(JSON.parse(free.out)).toMatchObject({ verdicts: [{ answer: "yes" }], awaits: "person" });
    expect(outside.received).toHaveLength(1);
  });

  it("is there in a station too: it trips at a database on an address", async () => {
    const environment = { ...guarded(), DATABASE_URL: "postgres://balise@192.0.2.1/balise" };
    const station = launch([BALISE, "start", "--json", "--port", "0"], environment);
    const closed = once(station, "close");
    await vi.waitFor(async () => expect(await tripped()).toContain("connect"), {
      timeout: 30_000,
      interval: 100,
    });
    station.kill("SIGKILL");
    await closed;
  });

  it.each([
    ["fetch", `fetch("http://192.0.2.1/").catch(() => undefined)`, "connect"],
    ["https", `import("node:https").then((https) => https.get("https://192.0.2.1/"))`, "connect"],
    ["a socket", `import("node:net").then((net) => net.connect(9, "192.0.2.1"))`, "connect"],
    [
      "a name",
      `import("node:dns").then((dns) => dns.lookup("balise.invalid", () => undefined))`,
      "dns lookup",
    ],
    [
      "a name in a promise",
      `import("node:dns/promises").then((dns) => dns.resolve4("balise.invalid"))`,
      "dns resolve4",
    ],
    [
      "a datagram",
      `import("node:dgram").then((dgram) => dgram.createSocket("udp4").send("x", 9, "192.0.2.1"))`,
      "datagram send",
    ],
    [
      "a worker",
      `import("node:worker_threads").then(({ Worker }) => new Worker('fetch("http://192.0.2.1/").catch(() => 0)', { eval: true }))`,
      "connect",
    ],
  ])("trips at %s", async (_, script, what) => {
    await ran(["--input-type=module", "-e", script], guarded());
    expect(await tripped()).toEqual([what]);
  });
});
