import { gzipSync } from "node:zlib";
import { isProblem } from "@balise/preparedness";
import { pageItems, readSealedText } from "@balise/storage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createIntake } from "./create-intake.js";
import {
  done,
  type IntakeUnderTest,
  indicator,
  MODEL_PATH,
  message,
  ndjson,
  openIntakeUnderTest,
} from "./intake-under-test.js";
import { textOpener } from "./seal.js";

let test: IntakeUnderTest;
beforeAll(async () => {
  test = await openIntakeUnderTest();
});
afterAll(() => test?.close());

describe("a batch", () => {
  it("is counted once, and answered as before when it is sent again", async () => {
    const before = await test.totals();
    const body = ndjson(Array.from({ length: 40 }, () => message()));
    const first = await test.sent(body);
    expect(first).toMatchObject({ accepted: 40, duplicate: 0, rejected: 0, repeated: false });
    expect(await test.sent(body)).toEqual({ ...first, repeated: true });
    const after = await test.totals();
    expect(after.messages).toBe(before.messages + 40);
    expect(after.userMessages).toBe(before.userMessages + 20);
    expect(after.userMessagesByDay).toBe(after.userMessages);
  });

  it("is one batch when it is sent many times at once under one key", async () => {
    const body = ndjson(Array.from({ length: 30 }, () => message()));
    const answers = await Promise.all([1, 2, 3, 4].map(() => test.sent(body, { key: "at-once" })));
    expect(answers.map(({ accepted }) => accepted)).toEqual([30, 30, 30, 30]);
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it("counts a message once when two batches that hold it are sent at once", async () => {
    const messages = Array.from({ length: 30 }, () => message());
    const before = (await test.totals()).messages;
    const answers = await Promise.all(
      [0, 10, 20].map((from) => test.sent(ndjson(messages.slice(from)), { key: `overlap-${from}` })),
    );
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(30);
    expect(answers.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(30);
    expect((await test.totals()).messages).toBe(before + 30);
  });

  it("is refused when its key came before with another body", async () => {
    await test.sent(ndjson([message()]), { key: "k-1" });
    expect(await test.send(ndjson([message()]), { key: "k-1" })).toEqual({
      code: "idempotency_key_reused",
      key: "k-1",
    });
  });

  it("counts a message that it holds twice once", async () => {
    const twice = message();
    const answer = await test.sent(ndjson([twice, message(), { ...twice, text: "other" }]));
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
    const answer = await test.sent(write([message(), message({ mood: 1 }), message()]), { type });
    expect(answer).toMatchObject({
      accepted: 2,
      rejected: 1,
      problems: [{ code: "unknown_field", field: "mood" }],
    });
  });

  it("may be empty", async () => {
    expect(await test.sent("")).toMatchObject({ accepted: 0, duplicate: 0, rejected: 0 });
    expect(await test.sent(" [ ] ")).toMatchObject({ accepted: 0, duplicate: 0, rejected: 0 });
  });
});

describe("what is kept", () => {
  it("is sealed text of the drawn messages alone, which opens with the review key", async () => {
    const before = await test.storage.db
      .selectFrom("review_item")
      .select("id")
      .where("realm", "=", "live")
      .execute();
    const phrase = "Un texte que personne ne doit lire en clair";
    const answer = await test.sent(ndjson(Array.from({ length: 200 }, () => message({ text: phrase }))));
    expect(answer.sampled).toBeGreaterThan(10);
    expect(answer.sampled).toBeLessThan(120);
    const items = await pageItems(test.storage.db, { realm: "live", state: "waiting", limit: 1000 });
    expect(items).toHaveLength(before.length + answer.sampled);
    const fresh = items.filter(({ id }) => !before.some((old) => old.id === id));
    const open = textOpener(test.keys.review);
    for (const item of fresh) {
      const { sealed, keyId } = done(await readSealedText(test.storage.db, "live", item.id));
      expect(keyId).toBe(test.keys.reviewKeyId);
      expect(open(item.id, sealed)).toBe(phrase);
      expect(() => open(`${item.id}x`, sealed)).toThrow();
      expect(item.indicators).toHaveLength(1);
    }
  });

  it("is nothing else: no table holds a text, an id or a user key", async () => {
    const mark = "repere-unique";
    await test.sent(
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
    const tables = await test.storage.db.introspection.getTables();
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const rows = await test.storage.db
        .selectFrom(name as "usage_seen")
        .selectAll()
        .execute();
      const bytes = rows.flatMap((row) => Object.values(row).filter((value) => Buffer.isBuffer(value)));
      const everything = [JSON.stringify(rows), ...bytes.map((value) => value.toString("latin1"))].join();
      expect([name, everything.includes(mark)]).toEqual([name, false]);
    }
  });

  it("tells which versions the register of systems does not know", async () => {
    test.counted.length = 0;
    await test.sent(ndjson([message({ version: "4.0" })]));
    expect(test.counted).toEqual([
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
    const small = await test.another({ limits: { bytes: 1e9, batches: 2 } });
    const bodies = Array.from({ length: 6 }, () =>
      Buffer.from(ndjson(Array.from({ length: 50 }, () => message()))),
    );
    const before = (await test.totals()).messages;
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
    expect((await test.totals()).messages).toBe(before + 300);
  });

  it("a client that leaves in the middle of its body is no failure of the station, and leaves nothing behind", async () => {
    const before = (await test.totals()).messages;
    const lines = test.logged.length;
    async function* broken(bytes: Uint8Array) {
      yield bytes;
      throw new Error("aborted");
    }
    const plain = Buffer.from(`${JSON.stringify(message())}\n`);
    const call = { contentType: null, idempotencyKey: null, realm: "live" } as const;
    const left = [
      await test.intake.receive({ ...call, contentEncoding: null, body: broken(plain) }),
      await test.intake.receive({
        ...call,
        contentEncoding: "gzip",
        body: broken(gzipSync(plain).subarray(0, 40)),
      }),
    ];
    expect(left).toEqual([{ code: "malformed_json" }, { code: "malformed_json" }]);
    expect(test.intake.inFlight()).toEqual({ batches: 0, bytes: 0 });
    expect(test.logged).toHaveLength(lines);
    expect((await test.totals()).messages).toBe(before);
  });

  it("closing finishes what is under way and refuses the rest", async () => {
    const closing = await test.another();
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
    const strange = { ...(await indicator("self-harm-risk")), categories: ["weather"] };
    expect(await createIntake({ ...test.options, indicators: [strange] })).toMatchObject({
      code: "invalid_field",
      field: "indicators/self-harm-risk.categories",
      reason: "weather",
    });
    const modelPath = `${MODEL_PATH.slice(0, -"model/screening.model".length)}package.json`;
    expect(await createIntake({ ...test.options, modelPath })).toMatchObject({
      code: "invalid_field",
      field: "model",
    });
  });
});
