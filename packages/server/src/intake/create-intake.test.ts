import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { type BatchAnswer, type IndicatorDefinition, indicatorShape, isProblem } from "@balise/preparedness";
import {
  countedMessages,
  type EmbeddedDatabase,
  isEmbeddedProblem,
  openEmbedded,
  openStorage,
  pageItems,
  readSealedText,
  type Storage,
} from "@balise/storage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { openKeys, type StationKeys } from "../keys/index.js";
import { createLog } from "../log/log.js";
import { type CountedUsage, createIntake, type Intake, type IntakeOptions } from "./create-intake.js";
import { textOpener } from "./seal.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const NOW = new Date("2026-11-23T12:00:00Z");
const logged: string[] = [];
const counted: CountedUsage[] = [];
let data = "";
let embedded: EmbeddedDatabase;
let storage: Storage;
let keys: StationKeys;
let intake: Intake;

async function indicator(name: string): Promise<IndicatorDefinition> {
  return indicatorShape.parse(parse(await readFile(join(ROOT, `library/indicators/${name}.yaml`), "utf8")));
}

function done<Value>(value: Value): Exclude<Value, { code: string }> {
  if (isProblem(value) || (value instanceof Object && "code" in value))
    throw new Error(JSON.stringify(value));
  return value as Exclude<Value, { code: string }>;
}

async function openIntake(changes: Partial<IntakeOptions> = {}): Promise<Intake> {
  const indicators = await Promise.all(["self-harm-risk", "unsafe-response"].map(indicator));
  const everything = indicators.map((one) => ({
    ...one,
    strata: one.strata.map((s) => ({ ...s, rate: 0.25 })),
  }));
  return done(
    await createIntake({
      storage,
      keys,
      indicators: everything,
      modelPath: join(ROOT, "packages/detector/model/screening.model"),
      systems: () => new Set(["companion"]),
      now: () => NOW,
      log: createLog(
        (line) => logged.push(line),
        () => NOW,
      ),
      workers: 1,
      onCounted: (usage) => void counted.push(usage),
      ...changes,
    }),
  );
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "balise-intake-"));
  const opened = await openEmbedded({ dataDirectory: data });
  if (isEmbeddedProblem(opened)) throw new Error(opened.code);
  embedded = opened;
  storage = done(await openStorage({ url: embedded.url }));
  keys = done(await openKeys(data));
  intake = await openIntake();
});

afterAll(async () => {
  await intake?.close();
  await storage?.close();
  await embedded?.close();
  await rm(data, { recursive: true, force: true });
});

let made = 0;
function message(changes: Record<string, unknown> = {}): Record<string, unknown> {
  made++;
  return {
    id: `m-${made}`,
    time: "2026-11-23T10:20:00Z",
    system: "companion",
    version: "3.2",
    surface: "web",
    locale: "fr-FR",
    user: `u-${made % 7}`,
    conversation: `c-${made % 11}`,
    role: made % 2 === 0 ? "user" : "assistant",
    text: `Phrase numéro ${made}`,
    ...changes,
  };
}

const ndjson = (messages: readonly unknown[]) => messages.map((one) => JSON.stringify(one)).join("\n");

interface Sending {
  key?: string;
  gzip?: boolean;
  type?: string;
}

function send(body: string | Uint8Array, { key, gzip = false, type = "application/x-ndjson" }: Sending = {}) {
  return intake.receive({
    body: typeof body === "string" ? Buffer.from(body) : body,
    contentType: type,
    contentEncoding: gzip ? "gzip" : null,
    idempotencyKey: key ?? null,
    realm: "live",
  });
}

async function sent(body: string | Uint8Array, sending?: Sending): Promise<BatchAnswer> {
  return done(await send(body, sending));
}

async function totals() {
  const sumOf = async (table: "tally" | "tally_day") => {
    const rows = await storage.db
      .selectFrom(table)
      .select("n")
      .where("indicator", "=", "self-harm-risk")
      .execute();
    return rows.reduce((sum, { n }) => sum + n, 0);
  };
  const messages = await countedMessages(storage.db, "live");
  return { messages, userMessages: await sumOf("tally"), userMessagesByDay: await sumOf("tally_day") };
}

describe("a batch", () => {
  it("is counted once, and answered as before when it is sent again", async () => {
    const before = await totals();
    const body = ndjson(Array.from({ length: 40 }, () => message()));
    const first = await sent(body);
    expect(first).toMatchObject({ accepted: 40, duplicate: 0, rejected: 0, repeated: false });
    expect(await sent(body)).toEqual({ ...first, repeated: true });
    const after = await totals();
    expect(after.messages).toBe(before.messages + 40);
    expect(after.userMessages).toBe(before.userMessages + 20);
    expect(after.userMessagesByDay).toBe(after.userMessages);
  });

  it("is one batch when it is sent many times at once under one key", async () => {
    const body = ndjson(Array.from({ length: 30 }, () => message()));
    const answers = await Promise.all([1, 2, 3, 4].map(() => sent(body, { key: "at-once" })));
    expect(answers.map(({ accepted }) => accepted)).toEqual([30, 30, 30, 30]);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it("counts a message once when two batches that hold it are sent at once", async () => {
    const messages = Array.from({ length: 30 }, () => message());
    const before = (await totals()).messages;
    const answers = await Promise.all(
      [0, 10, 20].map((from) => sent(ndjson(messages.slice(from)), { key: `overlap-${from}` })),
    );
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(30);
    expect(answers.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(30);
    expect((await totals()).messages).toBe(before + 30);
  });

  it("is refused when its key came before with another body", async () => {
    await sent(ndjson([message()]), { key: "k-1" });
    expect(await send(ndjson([message()]), { key: "k-1" })).toEqual({
      code: "idempotency_key_reused",
      key: "k-1",
    });
  });

  it("counts a message that it holds twice once", async () => {
    const twice = message();
    const answer = await sent(ndjson([twice, message(), { ...twice, text: "other" }]));
    expect(answer).toMatchObject({ accepted: 2, duplicate: 1, rejected: 0 });
  });

  it.each([
    ["a JSON array", (all: unknown[]) => JSON.stringify(all, null, 2), "application/json"],
    [
      "an object with interactions",
      (all: unknown[]) => JSON.stringify({ interactions: all }),
      "application/json",
    ],
    [
      "lines with CRLF, blank lines and a byte order mark",
      (all: unknown[]) => `\ufeff${all.map((one) => JSON.stringify(one)).join("\r\n\r\n  \n")}\r\n`,
      "application/x-ndjson; charset=utf-8",
    ],
  ])("may be %s", async (_, write, type) => {
    const answer = await sent(write([message(), message({ mood: 1 }), message()]), { type });
    expect(answer).toMatchObject({
      accepted: 2,
      rejected: 1,
      problems: [{ code: "unknown_field", field: "mood" }],
    });
  });

  it("may be empty", async () => {
    expect(await sent("")).toMatchObject({ accepted: 0, duplicate: 0, rejected: 0 });
    expect(await sent(" [ ] ")).toMatchObject({ accepted: 0, duplicate: 0, rejected: 0 });
  });
});

describe("bad input", () => {
  it("is told line by line, and the valid lines are counted", async () => {
    const body = Buffer.concat([
      Buffer.from(`${JSON.stringify(message())}\n{"id": \n\n`),
      Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d, 0x0a]),
      Buffer.from(`${JSON.stringify(message({ text: "x".repeat(1024 * 1024) }))}\n`),
      Buffer.from(`${JSON.stringify(message({ time: "2031-01-01T00:00:00Z" }))}\n`),
      Buffer.from(`${JSON.stringify(message({ time: "1970-01-01T00:00:00Z" }))}\n`),
      Buffer.from(`${JSON.stringify(message({ system: "stranger" }))}\n`),
      Buffer.from(`"text"\n\u0000\n[]\n`),
      Buffer.from(`${JSON.stringify(message({ "nu\u0000l": "\ud800" }))}\n`),
      Buffer.from(`${JSON.stringify(message({ version: "3\u0000" }))}\n`),
      Buffer.from(JSON.stringify(message({ user: "ada@example.org", text: "\u0000 \ud800 ok" }))),
    ]);
    const answer = await sent(body);
    expect(answer).toMatchObject({ accepted: 2, duplicate: 0, rejected: 11 });
    expect(answer.warnings).toEqual([{ line: 14, code: "user_key_looks_like_email" }]);
    expect(answer.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, "malformed_json"],
      [4, "invalid_utf8"],
      [5, "line_too_long"],
      [6, "time_in_future"],
      [7, "time_too_early"],
      [8, "unknown_system"],
      [9, "invalid_field"],
      [10, "malformed_json"],
      [11, "invalid_field"],
      [12, "unknown_field"],
      [13, "invalid_field"],
    ]);
  });

  it("never brings text into an answer or the log", async () => {
    const secret = "le-texte-secret";
    const lines = [
      `{"text": "${secret}`,
      `${secret}`,
      JSON.stringify(message({ role: secret })),
      JSON.stringify(message({ text: [secret] })),
    ];
    const answer = await sent(lines.join("\n"));
    expect(answer.rejected).toBe(4);
    expect(JSON.stringify(answer) + logged.join()).not.toContain(secret);
  });

  it("is a whole problem when nothing can be read of it", async () => {
    expect(await send(`[{"id":`, { type: "application/json" })).toMatchObject({ code: "malformed_json" });
    expect(await send("a=b", { type: "application/x-www-form-urlencoded" })).toMatchObject({
      code: "unsupported_media_type",
    });
    expect(await send("not gzip", { gzip: true })).toMatchObject({
      code: "invalid_field",
      field: "Content-Encoding",
    });
    expect(await send("\n{}".repeat(50_001))).toEqual({
      code: "too_many_lines",
      lines: 50_001,
      limit: 50_000,
    });
    expect(await send("", { key: "é" })).toMatchObject({ code: "invalid_field", field: "Idempotency-Key" });
  });

  it("of which a JSON array breaks off is told, and what came before is counted", async () => {
    const whole = JSON.stringify([message(), message(), message()]);
    expect(await sent(whole.slice(0, -20), { type: "application/json" })).toMatchObject({
      accepted: 2,
      rejected: 1,
      problems: [{ line: 3, code: "malformed_json" }],
    });
    expect(await sent(`${JSON.stringify([message()])} garbage`, { type: "application/json" })).toMatchObject({
      accepted: 1,
      problems: [{ line: 2, code: "malformed_json" }],
    });
  });

  it("does not open more segments than the station keeps", async () => {
    const drill = await openIntake();
    const lines = Array.from({ length: 2003 }, (_, at) => message({ version: `v${at}` }));
    const answer = done(
      await drill.receive({
        body: Buffer.from(ndjson(lines)),
        contentType: null,
        contentEncoding: null,
        idempotencyKey: null,
        realm: "drill",
      }),
    );
    await drill.close();
    expect(answer).toMatchObject({ accepted: 2000, rejected: 3 });
    expect(answer.problems[0]).toMatchObject({ code: "too_many_segments", limit: 2000 });
  });
});

describe("gzip", () => {
  it("is read as it comes", async () => {
    const body = gzipSync(ndjson(Array.from({ length: 200 }, () => message())));
    expect(await sent(body, { gzip: true })).toMatchObject({ accepted: 200 });
  });

  it("that is truncated counts the lines that came whole and tells where it stops", async () => {
    const lines = Array.from({ length: 400 }, () => JSON.stringify(message()));
    const body = gzipSync(`${lines.join("\n")}\n`);
    const half = await sent(body.subarray(0, Math.floor(body.length / 2)), { gzip: true });
    expect(half.rejected).toBe(1);
    expect(half.problems).toEqual([{ line: half.accepted + 1, code: "truncated_gzip" }]);
    expect(half.accepted).toBeGreaterThan(50);
    const whole = await sent(body, { gzip: true });
    expect(whole).toMatchObject({ accepted: 400 - half.accepted, duplicate: half.accepted, rejected: 0 });
  });

  it("that grows beyond the limit is refused without being kept", async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
    expect(await send(bomb, { gzip: true })).toMatchObject({
      code: "batch_too_large",
      limit: 64 * 1024 * 1024,
    });
    expect(intake.inFlight()).toEqual({ batches: 0, bytes: 0 });
  });

  it("that was damaged on the way is refused", async () => {
    const body = gzipSync(ndjson(Array.from({ length: 50 }, () => message())));
    body[body.length - 6] = (body[body.length - 6] ?? 0) ^ 0xff;
    expect(await send(body, { gzip: true })).toMatchObject({
      code: "invalid_field",
      field: "Content-Encoding",
    });
  });
});

describe("what is kept", () => {
  it("is sealed text of the drawn messages alone, which opens with the review key", async () => {
    const before = await storage.db
      .selectFrom("review_item")
      .select("id")
      .where("realm", "=", "live")
      .execute();
    const phrase = "Un texte que personne ne doit lire en clair";
    const answer = await sent(ndjson(Array.from({ length: 200 }, () => message({ text: phrase }))));
    expect(answer.sampled).toBeGreaterThan(10);
    expect(answer.sampled).toBeLessThan(120);
    const items = await pageItems(storage.db, { realm: "live", state: "waiting", limit: 1000 });
    expect(items).toHaveLength(before.length + answer.sampled);
    const fresh = items.filter(({ id }) => !before.some((old) => old.id === id));
    const open = textOpener(keys.review);
    for (const item of fresh) {
      const { sealed, keyId } = done(await readSealedText(storage.db, "live", item.id));
      expect(keyId).toBe(keys.reviewKeyId);
      expect(open(item.id, sealed)).toBe(phrase);
      expect(() => open(`${item.id}x`, sealed)).toThrow();
      expect(item.indicators).toHaveLength(1);
    }
  });

  it("is nothing else: no table holds a text, an id or a user key", async () => {
    const mark = "repere-unique";
    await sent(
      ndjson(
        Array.from({ length: 50 }, (_, at) =>
          message({
            id: `${mark}-${at}`,
            user: `${mark}-u`,
            conversation: `${mark}-c`,
            text: `${mark} texte`,
          }),
        ),
      ),
    );
    const tables = await storage.db.introspection.getTables();
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows = await storage.db
        .selectFrom(name as "usage_seen")
        .selectAll()
        .execute();
      const bytes = rows.flatMap((row) => Object.values(row).filter((value) => Buffer.isBuffer(value)));
      const everything = [JSON.stringify(rows), ...bytes.map((value) => value.toString("latin1"))].join();
      expect([name, everything.includes(mark)]).toEqual([name, false]);
    }
  });

  it("tells which versions the register of systems does not know", async () => {
    counted.length = 0;
    await sent(ndjson([message({ version: "4.0" })]));
    expect(counted).toEqual([
      {
        realm: "live",
        accepted: 1,
        sampled: expect.any(Number),
        newVersions: [{ system: "companion", version: "4.0" }],
      },
    ]);
  });
});

describe("when too much is under way", () => {
  it("a batch is refused for now, and nothing of it is lost when it is sent again", async () => {
    const small = await openIntake({ limits: { bytes: 1e9, batches: 2 } });
    const bodies = Array.from({ length: 6 }, () =>
      Buffer.from(ndjson(Array.from({ length: 50 }, () => message()))),
    );
    const before = (await totals()).messages;
    const call = (body: Buffer) =>
      small.receive({ body, contentType: null, contentEncoding: null, idempotencyKey: null, realm: "live" });
    let busy = 0;
    await Promise.all(
      bodies.map(async (body) => {
        for (let answer = await call(body); isProblem(answer); answer = await call(body)) {
          expect(answer).toEqual({ code: "busy", retryAfterSeconds: 1 });
          busy++;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }),
    );
    await small.close();
    expect(busy).toBeGreaterThan(0);
    expect((await totals()).messages).toBe(before + 300);
  });

  it("a client that leaves in the middle of its body is no failure of the station, and leaves nothing behind", async () => {
    const before = (await totals()).messages;
    const lines = logged.length;
    async function* broken(bytes: Uint8Array) {
      yield bytes;
      throw new Error("aborted");
    }
    const plain = Buffer.from(`${JSON.stringify(message())}\n`);
    const call = { contentType: null, idempotencyKey: null, realm: "live" } as const;
    const left = [
      await intake.receive({ ...call, contentEncoding: null, body: broken(plain) }),
      await intake.receive({
        ...call,
        contentEncoding: "gzip",
        body: broken(gzipSync(plain).subarray(0, 40)),
      }),
    ];
    expect(left).toEqual([{ code: "malformed_json" }, { code: "malformed_json" }]);
    expect(intake.inFlight()).toEqual({ batches: 0, bytes: 0 });
    expect(logged).toHaveLength(lines);
    expect((await totals()).messages).toBe(before);
  });

  it("closing finishes what is under way and refuses the rest", async () => {
    const closing = await openIntake();
    const call = { contentType: null, contentEncoding: null, idempotencyKey: null, realm: "live" } as const;
    const under = closing.receive({ ...call, body: Buffer.from(ndjson([message(), message()])) });
    const closed = closing.close();
    expect(await closing.receive({ ...call, body: Buffer.from(ndjson([message()])) })).toEqual({
      code: "stopping",
    });
    expect(await under).toMatchObject({ accepted: 2 });
    await closed;
  });
});

describe("a model or an indicator that cannot be used", () => {
  it("is a problem at the opening", async () => {
    const options = {
      storage,
      keys,
      systems: () => new Set<string>(),
      now: () => NOW,
      log: createLog(
        () => undefined,
        () => NOW,
      ),
      workers: 1,
    };
    const one = await indicator("self-harm-risk");
    const modelPath = join(ROOT, "packages/detector/model/screening.model");
    expect(
      await createIntake({ ...options, modelPath, indicators: [{ ...one, categories: ["weather"] }] }),
    ).toMatchObject({
      code: "invalid_field",
      field: "indicators/self-harm-risk.categories",
      reason: "weather",
    });
    expect(
      await createIntake({ ...options, indicators: [one], modelPath: join(ROOT, "package.json") }),
    ).toMatchObject({ code: "invalid_field", field: "model" });
  });
});
