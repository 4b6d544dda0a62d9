import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, type IntakeUnderTest, message, ndjson, openIntakeUnderTest } from "./intake-under-test.js";

let test: IntakeUnderTest;
beforeAll(async () => {
  test = await openIntakeUnderTest();
});
afterAll(() => test?.close());

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
    const answer = await test.sent(body);
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
    const answer = await test.sent(lines.join("\n"));
    expect(answer.rejected).toBe(4);
    expect(JSON.stringify(answer) + test.logged.join()).not.toContain(secret);
  });

  it("is a whole problem when nothing can be read of it", async () => {
    expect(await test.send(`[{"id":`, { type: "application/json" })).toMatchObject({
      code: "malformed_json",
    });
    expect(await test.send("a=b", { type: "application/x-www-form-urlencoded" })).toMatchObject({
      code: "unsupported_media_type",
    });
    expect(await test.send("not gzip", { gzip: true })).toMatchObject({
      code: "invalid_field",
      field: "Content-Encoding",
    });
    expect(await test.send("\n{}".repeat(50_001))).toEqual({
      code: "too_many_lines",
      lines: 50_001,
      limit: 50_000,
    });
    expect(await test.send("", { key: "é" })).toMatchObject({
      code: "invalid_field",
      field: "Idempotency-Key",
    });
  });

  it("of which a JSON array breaks off is told, and what came before is counted", async () => {
    const whole = JSON.stringify([message(), message(), message()]);
    expect(await test.sent(whole.slice(0, -20), { type: "application/json" })).toMatchObject({
      accepted: 2,
      rejected: 1,
      problems: [{ line: 3, code: "malformed_json" }],
    });
    expect(
      await test.sent(`${JSON.stringify([message()])} garbage`, { type: "application/json" }),
    ).toMatchObject({
      accepted: 1,
      problems: [{ line: 2, code: "malformed_json" }],
    });
  });

  it("does not open more segments than the station keeps", async () => {
    const drill = await test.another();
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
    expect(await test.sent(body, { gzip: true })).toMatchObject({ accepted: 200 });
  });

  it("that is truncated counts the lines that came whole and tells where it stops", async () => {
    const lines = Array.from({ length: 400 }, () => JSON.stringify(message()));
    const body = gzipSync(`${lines.join("\n")}\n`);
    const half = await test.sent(body.subarray(0, Math.floor(body.length / 2)), { gzip: true });
    expect(half.rejected).toBe(1);
    expect(half.problems).toEqual([{ line: half.accepted + 1, code: "truncated_gzip" }]);
    expect(half.accepted).toBeGreaterThan(50);
    const whole = await test.sent(body, { gzip: true });
    expect(whole).toMatchObject({ accepted: 400 - half.accepted, duplicate: half.accepted, rejected: 0 });
  });

  it("that grows beyond the limit is refused without being kept", async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
    expect(await test.send(bomb, { gzip: true })).toMatchObject({
      code: "batch_too_large",
      limit: 64 * 1024 * 1024,
    });
    expect(test.intake.inFlight()).toEqual({ batches: 0, bytes: 0 });
  });

  it("that was damaged on the way is refused", async () => {
    const body = gzipSync(ndjson(Array.from({ length: 50 }, () => message())));
    body[body.length - 6] = (body[body.length - 6] ?? 0) ^ 0xff;
    expect(await test.send(body, { gzip: true })).toMatchObject({
      code: "invalid_field",
      field: "Content-Encoding",
    });
  });
});
