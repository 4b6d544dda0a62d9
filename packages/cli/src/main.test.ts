import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import {
  alertShape,
  campaignsShape,
  incidentShape,
  indicatorCardShape,
  ledgerHeadShape,
  systemShape,
} from "@balise/preparedness";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const BALISE = fileURLToPath(new URL("../bin/balise.js", import.meta.url));

let folder: string;
let data: string;
let station: ChildProcess;

interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly notes: string;
}

function launch(...words: readonly string[]): ChildProcess {
  const env = { PATH: process.env.PATH, HOME: folder, BALISE_DATA: data, LANG: "en_GB.UTF-8" };
  return spawn(process.execPath, [BALISE, ...words], { cwd: folder, env, stdio: ["pipe", "pipe", "pipe"] });
}

async function balise(...words: readonly string[]): Promise<Ran> {
  return ran(launch(...words));
}

async function ran(child: ChildProcess, input = ""): Promise<Ran> {
  let out = "";
  let notes = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    notes += text;
  });
  child.stdin?.end(input);
  const [exit] = (await once(child, "close")) as [number | null];
  return { exit, out, notes };
}

async function json(
  ...words: readonly string[]
): Promise<{ exit: number | null; answer: Record<string, unknown> }> {
  const { exit, out } = await balise("--json", ...words);
  return { exit, answer: JSON.parse(out) as Record<string, unknown> };
}

async function startStation(): Promise<void> {
  station = launch("start", "--json", "--port", "0");
  let log = "";
  station.stderr?.on("data", (text) => {
    log += String(text);
  });
  let out = "";
  for await (const text of station.stdout ?? []) {
    out += String(text);
    if (out.includes("\n")) return;
  }
  throw new Error(`the station did not start: ${out}${log}`);
}

async function stopStation(): Promise<number | null> {
  if (station.exitCode !== null) return station.exitCode;
  const closed = once(station, "close");
  station.kill("SIGTERM");
  const [exit] = (await closed) as [number | null];
  return exit;
}

const conversation = (id: string, messages: number, model = "acme/lumiere") => ({
  ...{ id, model, created: 1_760_000_000 },
  messages: Array.from({ length: messages }, (_, i) => ({
    role: i % 2 === 0 ? "user" : "assistant",
    content: `message ${i} of ${id}`,
  })),
});
const ndjson = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const file = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "balise-command-"));
  data = join(folder, "data");
  await startStation();
});

afterAll(async () => {
  await stopStation();
  await rm(folder, { recursive: true, force: true });
});

describe("balise usage import", () => {
  it("rejects what names an unknown system, says why, and registers it when it is asked to", async () => {
    await file("first.jsonl", ndjson([conversation("a", 4), conversation("b", 3)]));
    const refused = await json("usage", "import", "first.jsonl");
    expect(refused).toMatchObject({
      exit: 4,
      answer: { total: { accepted: 0, rejected: 7 }, files: [{ reasons: { unknown_system: 7 } }] },
    });
    const accepted = await json("usage", "import", "--register", "first.jsonl");
    expect(accepted).toMatchObject({
      exit: 0,
      answer: { registered: ["lumiere"], total: { accepted: 7, rejected: 0 } },
    });
  });

  it("counts once what is imported twice", async () => {
    await file("twice.jsonl.gz", gzipSync(ndjson([conversation("twice", 9)])));
    expect(await json("usage", "import", "twice.jsonl.gz")).toMatchObject({
      answer: { total: { accepted: 9, duplicate: 0 } },
    });
    expect(await json("usage", "import", "twice.jsonl.gz")).toMatchObject({
      exit: 0,
      answer: { total: { accepted: 0, duplicate: 9 } },
    });
    await file("copy.jsonl", ndjson([conversation("twice", 9)]));
    expect(await json("usage", "import", "copy.jsonl", "copy.jsonl")).toMatchObject({
      answer: { total: { duplicate: 18 } },
    });
  });

  it("tells each bad line at its number, counts the good ones, and lets no file stop another", async () => {
    const lines = [
      JSON.stringify(conversation("good", 2)),
      '{"id": "secret text"',
      JSON.stringify({ ...conversation("late", 1), created: 4_000_000_000 }),
      JSON.stringify({ ...conversation("early", 1), created: "2014-12-31T00:00:00Z" }),
      "x".repeat(1024 * 1024 + 1),
      JSON.stringify({ id: "no-messages", model: "acme/lumiere" }),
    ].map((line) => Buffer.from(`${line}\n`));
    await file("bad.jsonl", Buffer.concat([...lines, Buffer.from([0x22, 0xff, 0x22, 0x0a])]));
    const whole = gzipSync(ndjson([conversation("cut-1", 2), conversation("cut-2", 2)]));
    await file("cut.jsonl.gz", whole.subarray(0, whole.byteLength - 4));
    await file("empty.jsonl", "");
    await file("last.jsonl", ndjson([conversation("last", 2)]));
    const { exit, answer } = await json(
      "usage",
      "import",
      "bad.jsonl",
      "cut.jsonl.gz",
      "empty.jsonl",
      "last.jsonl",
    );
    expect(exit).toBe(4);
    expect(answer).toMatchObject({
      total: { accepted: 8, rejected: 6 },
      files: [
        { rejected: 6, problem: null },
        { accepted: 4, problem: { code: "truncated_gzip", file: "cut.jsonl.gz", line: 3 } },
        { accepted: 0, problem: { code: "file_empty" }, rejectedFile: null },
        { accepted: 2, problem: null },
      ],
    });
    const listed = await readFile(join(folder, "bad.jsonl.rejected.ndjson"), "utf8");
    const entries = listed
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { line: number; code: string });
    expect(entries.map(({ line, code }) => [line, code])).toEqual([
      [2, "malformed_json"],
      [3, "time_in_future"],
      [4, "time_too_early"],
      [5, "line_too_long"],
      [6, "missing_field"],
      [7, "invalid_utf8"],
    ]);
    expect(listed).not.toContain("secret text");
    expect((await readdir(folder)).filter((name) => name.endsWith(".rejected.ndjson")).sort()).toEqual([
      "bad.jsonl.rejected.ndjson",
      "first.jsonl.rejected.ndjson",
    ]);
  });

  it("exits 1 when a file cannot be read, after the others have been imported", async () => {
    const { exit, answer } = await json("usage", "import", "nowhere.jsonl", "last.jsonl");
    expect(exit).toBe(1);
    expect(answer).toMatchObject({
      files: [{ problem: { code: "file_unreadable", reason: "ENOENT" } }, { duplicate: 2 }],
    });
  });

  it("reads Balise's own messages from the standard input, and warns of keys that look like addresses", async () => {
    const message = {
      ...{ id: "own-1", time: "2026-01-05T10:00:00Z", system: "lumiere", version: "4.2", surface: "app" },
      ...{ locale: "fr", user: "a@example.org", conversation: "own", role: "user", text: "bonjour" },
    };
    const { exit, out } = await ran(
      launch("usage", "import", "--json", "-"),
      ndjson([message, { ...message, id: "own-2", extra: 1 }]),
    );
    expect(exit).toBe(4);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        {
          file: "-",
          format: "interactions",
          accepted: 1,
          warnings: 1,
          timesFilled: 0,
          reasons: { unknown_field: 1 },
        },
      ],
    });
  });

  it("goes on where it was after it was killed, and every message is counted exactly once", async () => {
    const conversations = Array.from({ length: 1500 }, (_, i) => conversation(`long-${i}`, 21));
    const messages = 1500 * 21;
    await file("long.jsonl", ndjson(conversations));
    let accepted = 0;
    let kills = 0;
    for (const batches of [2, 6]) {
      const child = launch("usage", "import", "long.jsonl");
      child.stderr?.resume();
      await untilBatches(batches);
      child.kill("SIGKILL");
      await once(child, "close");
      kills += 1;
      accepted = (await runState()).accepted;
      expect(accepted).toBeGreaterThanOrEqual(batches * 1000);
      expect(accepted).toBeLessThan(messages);
    }
    const { exit, answer } = await json("usage", "import", "long.jsonl");
    expect({ kills, exit, answer }).toMatchObject({
      ...{ kills: 2, exit: 0 },
      answer: { resumed: true, total: { accepted: messages, duplicate: 0, rejected: 0 } },
    });
    expect(await json("usage", "import", "long.jsonl")).toMatchObject({
      answer: { resumed: false, total: { accepted: 0, duplicate: messages } },
    });
  });

  it("waits for a station that goes away, and finishes when it is back", async () => {
    const conversations = Array.from({ length: 1500 }, (_, i) => conversation(`away-${i}`, 21));
    await file("away.jsonl", ndjson(conversations));
    const child = launch("usage", "import", "--json", "away.jsonl");
    const finished = ran(child);
    await untilBatches(2);
    await stopStation();
    await startStation();
    const { exit, out, notes } = await finished;
    expect(notes).toContain("waiting for it to come back");
    expect({ exit, answer: JSON.parse(out) as unknown }).toMatchObject({
      ...{ exit: 0, answer: { total: { accepted: 31_500, duplicate: 0, rejected: 0 } } },
    });
  });
});

describe("balise screen", () => {
  it("needs no station, and reads the standard input", async () => {
    const texts = ["How do I cook rice?", "I want to kill myself tonight, I have the pills ready"];
    const child = launch("--data", join(folder, "none"), "screen", "--json", "--from", "9", "-");
    const { exit, out, notes } = await ran(child, `${texts.join("\n")}\n`);
    const found = expect.objectContaining({ category: "self_harm" });
    expect(JSON.parse(out)).toMatchObject({
      line: 2,
      role: "user",
      categories: expect.arrayContaining([found]),
    });
    expect({ exit, summary: JSON.parse(notes) as unknown }).toMatchObject({
      ...{ exit: 0, summary: { read: 2, found: 1, rejected: 0 } },
    });
  });

  it("exits 4 when lines were rejected, 2 on a wrong value, 1 when the file is not there", async () => {
    await file("screen.ndjson", `{"text": 4}\n`);
    expect(await balise("screen", "screen.ndjson")).toMatchObject({ exit: 4, out: "" });
    expect(await balise("screen", "--from", "10", "screen.ndjson")).toMatchObject({ exit: 2 });
    expect(await json("screen", "nowhere.ndjson")).toMatchObject({
      ...{ exit: 1, answer: { problem: { code: "file_unreadable" } } },
    });
  });
});

interface Kept {
  readonly files: readonly { readonly batches: number; readonly tally: { readonly accepted: number } }[];
}

async function runState(): Promise<{ batches: number; accepted: number }> {
  const [name] = (await readdir(join(data, "imports")).catch(() => [])).filter((each) =>
    each.endsWith(".json"),
  );
  if (name === undefined) return { batches: 0, accepted: 0 };
  const { files } = JSON.parse(await readFile(join(data, "imports", name), "utf8")) as Kept;
  return { batches: files[0]?.batches ?? 0, accepted: files[0]?.tally.accepted ?? 0 };
}

async function untilBatches(batches: number): Promise<void> {
  while ((await runState()).batches < batches) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("balise, for a program", () => {
  it("answers with the shapes of the station", async () => {
    const { answer: found } = await json("campaigns");
    expect(campaignsShape.parse(found)).toMatchObject({ minimumUsers: 5, total: 0 });
    const { answer: board } = await json("indicators");
    expect(indicatorCardShape.array().parse(board.indicators).length).toBeGreaterThanOrEqual(6);
    const { answer: systems } = await json("systems");
    expect(
      systemShape
        .array()
        .parse(systems.systems)
        .map(({ id }) => id),
    ).toContain("lumiere");
    const { answer: alerts } = await json("alerts");
    expect(alertShape.array().parse(alerts.alerts)).toEqual([]);
    const { answer: run } = await json("surveillance", "run");
    expect(run).toMatchObject({ raised: [] });
    const { answer: review } = await json("review");
    expect(review).toEqual({ waiting: expect.any(Number), labelled: 0, skipped: 0 });
  });

  it("carries an incident from its declaration to its postmortem", async () => {
    const declared = await json("incidents", "declare", "--title", "A leak", "--severity", "minor");
    const { id } = incidentShape.parse(declared.answer);
    await json("incidents", "note", id, "--text", "told");
    expect((await json("incidents", "severity", id, "serious", "--reason", "worse")).answer).toMatchObject({
      severity: "serious",
    });
    const stale = await json("incidents", "contain", id, "--text", "off", "--if-version", "1");
    expect(stale).toMatchObject({ exit: 1, answer: { problem: { code: "version_conflict" } } });
    await json("incidents", "contain", id, "--text", "off");
    await json("incidents", "resolve", id, "--text", "over");
    await file(
      "postmortem.json",
      JSON.stringify({ summary: "s", cause: "c", effect: "e", lessons: "l", actions: [] }),
    );
    const closed = await json("incidents", "close", id, "--file", "postmortem.json", "--lessons", "more");
    expect(incidentShape.parse(closed.answer)).toMatchObject({
      state: "closed",
      postmortem: { lessons: "more" },
    });
    expect(await json("incidents", "reopen", id, "--text", "again")).toMatchObject({
      ...{ exit: 1, answer: { problem: { code: "not_in_this_state", state: "closed" } } },
    });
  });

  it("verifies the ledger at the station and away from it, and tells a line that was changed", async () => {
    const { answer: page } = await json("ledger", "--limit", "1");
    const head = ledgerHeadShape.parse(page.head);
    expect(await json("ledger", "verify")).toMatchObject({ exit: 0, answer: { ok: true, size: head.size } });
    expect(await json("ledger", "rebuild")).toMatchObject({ exit: 0, answer: { equal: true } });
    expect(await json("ledger", "export", "ledger.ndjson")).toMatchObject({ exit: 0 });
    await file("station.pem", head.publicKey);
    const away = ["ledger", "verify", "--file", "ledger.ndjson", "--public-key", "station.pem"];
    expect(await json(...away)).toMatchObject({
      exit: 0,
      answer: { ok: true, size: head.size, root: head.root },
    });
    const lines = await readFile(join(folder, "ledger.ndjson"), "utf8");
    await file("ledger.ndjson", lines.replace("A leak", "A leek"));
    expect(await json(...away)).toMatchObject({
      ...{ exit: 5, answer: { ok: false, problem: { code: "ledger_broken", detail: "hash_differs" } } },
    });
    await file("ledger.ndjson", lines.replace(/\{"head".*\n/, "nothing\n"));
    expect(await json(...away)).toMatchObject({
      exit: 1,
      answer: { problem: { code: "export_unreadable" } },
    });
  });

  it("issues a token that reaches as far as its scopes and no further", async () => {
    const { answer } = await json(
      "tokens",
      "issue",
      "gateway",
      "--scope",
      "usage:write",
      "--until",
      "2099-01-01",
    );
    const token = String(answer.secret);
    expect(await json("--token", token, "usage", "import", "last.jsonl")).toMatchObject({ exit: 0 });
    const refused = await json("--token", token, "alerts");
    expect(refused).toMatchObject({
      exit: 1,
      answer: { problem: { code: "not_allowed", concept: "alerts" } },
    });
  });

  it("never shows the local token to another station", async () => {
    const seen: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.end("{}");
    });
    await once(other.listen(0, "127.0.0.1"), "listening");
    const { port } = other.address() as AddressInfo;
    const { exit, answer } = await json("--station", `http://127.0.0.1:${port}`, "alerts");
    other.close();
    expect({ exit, answer, seen }).toMatchObject({
      exit: 1,
      answer: { problem: { code: "answer_unreadable" } },
      seen: [undefined],
    });
  });
});

describe("balise alerts", () => {
  const DAYS = 40;
  const MESSAGES = 100;
  const text = (day: number, i: number) =>
    day >= 36 && i < 20
      ? "I want to kill myself tonight, I have the pills ready"
      : `How do I cook rice for ${i} people?`;
  const usage = Array.from({ length: DAYS * MESSAGES }, (_, at) => {
    const [day, i] = [Math.floor(at / MESSAGES), at % MESSAGES];
    const time = new Date(Date.UTC(2024, 0, 1 + day, 12, 0, i)).toISOString();
    return {
      ...{ id: `watch-${at}`, time, system: "lumiere", version: "4.2", surface: "app", locale: "en" },
      ...{ user: `u${i}`, conversation: `c${at}`, role: "user", text: text(day, i) },
    };
  });

  it("answers the alert that an outbreak raises, and makes an incident of it", async () => {
    await file("watch.ndjson", ndjson(usage));
    expect(await json("usage", "import", "watch.ndjson")).toMatchObject({
      exit: 0,
      answer: { total: { accepted: DAYS * MESSAGES } },
    });
    const { answer: run } = await json("surveillance", "run");
    expect(run.raised).not.toEqual([]);
    const { answer: list } = await json("alerts", "--state", "open", "--indicator", "self-harm-risk");
    const [alert] = alertShape.array().parse(list.alerts);
    const id = alert?.id ?? "";
    expect(alert?.signals[0]?.onset).toBe("2024-02-06");
    const state = async (...words: string[]) =>
      alertShape.parse((await json("alerts", ...words)).answer).state;
    expect(await state("acknowledge", id)).toBe("acknowledged");
    expect(await json("alerts", "dismiss", id)).toMatchObject({
      exit: 2,
      answer: { problem: { code: "missing_value" } },
    });
    expect(await state("dismiss", id, "--reason", "a test of our own")).toBe("dismissed");
    expect(await state("reopen", id, "--reason", "it was not")).toBe("open");
    const { answer } = await json("alerts", "promote", id, "--title", "A rise", "--severity", "serious");
    const incident = incidentShape.parse(answer);
    expect(incident).toMatchObject({ alert: id, indicator: "self-harm-risk", state: "declared" });
    expect((await balise("alerts", id)).out).toContain("alert.promoted");
    expect(await json("alerts", "acknowledge", id)).toMatchObject({
      exit: 1,
      answer: { problem: { code: "not_in_this_state" } },
    });
  });
});

describe("balise, for a person", () => {
  it("exits 2 on wrong usage, 3 where no station is, and speaks the person's language", async () => {
    expect(await balise("alrts")).toMatchObject({
      exit: 2,
      notes: expect.stringContaining("Did you mean “alerts”?"),
    });
    expect(await balise("incidents", "declare", "--severity", "minor")).toMatchObject({ exit: 2, out: "" });
    expect(await balise("--data", join(folder, "none"), "alerts")).toMatchObject({ exit: 3, out: "" });
    expect((await balise("--language", "fr", "alerts", "A-2026-999")).notes).toContain("Introuvable");
  });

  it("has help with examples for every command", async () => {
    const { out } = await balise("--help");
    expect(out).toContain("How it exits:");
    for (const words of [
      "start",
      "usage import",
      "screen",
      "alerts promote",
      "incidents close",
      "ledger verify",
      "tokens issue",
    ]) {
      const help = await balise(...words.split(" "), "--help");
      expect(help, words).toMatchObject({
        exit: 0,
        out: expect.stringContaining(`$ balise ${words.split(" ")[0]}`),
      });
    }
  });

  it("shows tables without colour where nobody watches", async () => {
    const { out } = await balise("indicators");
    expect(out).toMatch(/^State +Id +Indicator +Watch +Estimate\n([●▲■✖] \w.+\n){6}/);
    expect(out).not.toContain("\u001b");
  });

  it("stops a station in good order", async () => {
    expect(await stopStation()).toBe(0);
    expect(await balise("alerts")).toMatchObject({ exit: 3 });
  });
});
