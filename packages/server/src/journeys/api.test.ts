import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { isProblem, PROBLEM_CODES } from "@balise/preparedness";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timedJobs } from "../jobs/timed-jobs.js";
import { ROUTES } from "../routes.js";
import { openStation } from "../station.js";
import { openStationUnderTest, type StationUnderTest } from "./station-under-test.js";

let under: StationUnderTest;
beforeAll(async () => {
  under = await openStationUnderTest();
});
afterAll(() => under?.close());

const LIBRARY = join(import.meta.dirname, "../../../../library");

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** Every object inside a value. */
function* objectsIn(value: unknown): Generator<Json> {
  if (!isObject(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

describe("the description of the API", () => {
  it("is OpenAPI 3.1 and describes every route, each with its own name, answer and problems", async () => {
    const { body } = await under.visitor().ask("GET", "/openapi.json");
    expect(body.openapi).toBe("3.1.0");
    const operations = ROUTES.flatMap((route) => body.paths[`/api/v1${route.path}`]?.[route.method] ?? []);
    expect(operations).toHaveLength(ROUTES.length);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
    for (const [i, { summary, responses, parameters = [], security }] of operations.entries()) {
      const route = ROUTES[i];
      expect(summary).not.toBe("");
      expect(responses[String(route?.answer.status)]?.description).not.toBe("");
      expect(responses["500"]?.content["application/problem+json"]?.schema.$ref).toBe(
        "#/components/schemas/Problem",
      );
      const inPath = parameters.filter((parameter) => parameter.in === "path");
      const named = [...(route?.path ?? "").matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(inPath.map(({ name }) => name)).toEqual(named);
      expect(security.length === 0).toBe(route?.needs === "public");
    }
  });

  it("names nothing that it does not hold", async () => {
    const { body } = await under.visitor().ask("GET", "/openapi.json");
    const references = [...objectsIn(body)].flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []));
    expect(references.length).toBeGreaterThan(100);
    for (const reference of new Set(references)) {
      const [start, ...path] = reference.split("/");
      expect(start).toBe("#");
      const found = path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), body);
      expect(`${reference} ${typeof found}`).toBe(`${reference} object`);
    }
  });
});

describe("a path that is not there", () => {
  it("of the API is a problem, in the reader's language", async () => {
    const response = await under.station.request("/api/v1/nothing", { headers: { "accept-language": "fr" } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: "page_not_served",
      detail: "Rien n’est servi à « /api/v1/nothing ».",
    });
  });

  it("of the interface is the interface, which knows its own pages; a missing file is missing", async () => {
    const page = await under.station.request("/incidents/2026-001", { headers: { "accept-encoding": "br" } });
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect((await under.station.request("/assets/nothing.js")).status).toBe(404);
    expect((await under.station.request("/../../package.json")).status).toBe(404);
  });
});

describe("a problem", () => {
  it("has a page that says, in both languages, what it means", async () => {
    for (const code of PROBLEM_CODES) {
      const response = await under.station.request(`/problems/${code}`, {
        headers: { "accept-language": "fr" },
      });
      const text = await response.text();
      expect(text.indexOf('<section lang="fr">')).toBeGreaterThan(0);
      expect(text.indexOf('<section lang="en">')).toBeGreaterThan(text.indexOf('<section lang="fr">'));
    }
    expect((await under.station.request("/problems/unheard_of")).status).toBe(404);
  });

  it("that nobody foresaw is told as a reference alone, and in full to the log", async () => {
    const { db } = under.storage;
    await sql`alter table incident rename to incident_away`.execute(db);
    const { body } = await under.head.ask("GET", "/incidents");
    await sql`alter table incident_away rename to incident`.execute(db);
    expect(Object.keys(body).sort()).toEqual(["code", "detail", "reference", "status", "title", "type"]);
    expect(body.code).toBe("internal");
    const line = under.logged.find((logged) => logged.includes(body.reference)) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({ level: "error", event: "failed", where: "get /incidents" });
    expect(line).toContain("incident");
  });

  it("is told of text that PostgreSQL cannot keep, wherever it comes in", async () => {
    const inPath = await under.head.ask("GET", "/incidents/%00");
    expect(inPath.body).toMatchObject({ code: "invalid_field", field: "id", reason: "U+0000" });
    const inQuery = await under.head.ask("GET", "/alerts?indicator=%00");
    expect(inQuery.body).toMatchObject({ code: "invalid_field", field: "indicator" });
    const inBody = await under.visitor().signIn({ email: "a\u0000@example.org", password: "x" });
    expect(inBody.body).toMatchObject({ code: "invalid_field", field: "email" });
  });
});

describe("usage", () => {
  const message = (number: number, changes: object = {}) => ({
    ...{
      id: `m-${number}`,
      time: "2026-11-23T08:00:00Z",
      system: "companion",
      version: "4.2",
      surface: "app",
    },
    ...{
      locale: "fr",
      user: "u-1",
      conversation: "c-1",
      role: "user",
      text: "Bonjour, comment cuire du riz ?",
    },
    ...changes,
  });

  it("is counted through a token of its scope, once however often it is sent, and registers its version", async () => {
    await under.head.ask("POST", "/systems", {
      body: { id: "companion", name: { fr: "Compagnon", en: "Companion" } },
    });
    const { body: issued } = await under.head.ask("POST", "/tokens", {
      body: { name: "the product", scopes: ["usage:write"] },
    });
    const product = under.visitor();
    product.carry(issued.secret);
    const lines = [message(1), message(2), message(3, { system: "unknown" })].map((line) =>
      JSON.stringify(line),
    );
    const send = () =>
      product.ask("POST", "/usage", {
        raw: lines.join("\n"),
        headers: { "content-type": "application/x-ndjson", "idempotency-key": "first" },
      });
    const { body: answer } = await send();
    expect(answer).toMatchObject({ batch: "first", accepted: 2, rejected: 1, repeated: false });
    expect(answer.problems).toMatchObject([{ line: 3, code: "unknown_system" }]);
    expect((await send()).body).toEqual({ ...answer, repeated: true });
    expect((await product.ask("GET", "/usage/batches/first")).body).toMatchObject({ accepted: 2 });
    expect((await product.ask("GET", "/usage/batches/second")).body.code).toBe("not_found");
    const { body } = await under.head.ask("GET", "/systems");
    expect(body.systems[0]?.versions).toEqual([{ version: "4.2", released: null }]);
  });

  it("is read compressed, over the network", async () => {
    const token = await readFile(join(under.directory, "local.token"), "utf8");
    const response = await fetch(`${under.station.url}/api/v1/usage`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "content-encoding": "gzip",
      },
      body: new Uint8Array(gzipSync(JSON.stringify({ interactions: [message(11), message(12)] }))),
    });
    expect(await response.json()).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it("shows on the Situation and on its indicators", async () => {
    const { body: situation } = await under.head.ask("GET", "/situation");
    expect(situation.counted.messages).toBe(4);
    expect((await under.head.ask("GET", "/indicators")).body.indicators.length).toBeGreaterThanOrEqual(6);
    expect((await under.head.ask("GET", "/indicators/self-harm-risk")).status).toBe(200);
    const table = await under.head.ask("GET", "/indicators/self-harm-risk.csv");
    expect(table.headers.get("content-type")).toContain("text/csv");
    expect((await under.head.ask("GET", "/review?state=waiting")).status).toBe(200);
    expect((await under.head.ask("POST", "/surveillance/runs")).status).toBe(200);
  });
});

describe("a station", () => {
  it("tells this machine, and nobody else on it, where it answers and with which token", async () => {
    const file = join(under.directory, "station.json");
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      address: under.station.url,
      pid: process.pid,
    });
    for (const name of ["station.json", "local.token"]) {
      expect((await stat(join(under.directory, name))).mode & 0o777).toBe(0o600);
    }
    expect(under.station.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const token = await readFile(join(under.directory, "local.token"), "utf8");
    const told = await fetch(`${under.station.url}/api/v1/accounts`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(told.status).toBe(200);
  });

  it("runs its watches, signs its ledger and forgets idle conversations every hour, purges and tries its canaries every day", async () => {
    const { rows } = await sql<{ name: string; cron: string }>`
      select name, cron from pgboss.schedule order by name`.execute(under.storage.db);
    expect(rows).toEqual([
      { name: "canaries", cron: "41 3 * * *" },
      { name: "conversations", cron: "17 * * * *" },
      { name: "ledger-signature", cron: "0 * * * *" },
      { name: "retention", cron: "23 2 * * *" },
      { name: "surveillance", cron: "7 * * * *" },
    ]);
    for (const job of timedJobs(under.station.context)) await job.run();
    const { body } = await under.head.ask("GET", "/ledger");
    expect(body.head.signedSize).toBe(body.head.size);
  });

  it("is the only one on its data", async () => {
    const second = await openStation({
      ...{ dataDirectory: under.directory, port: 0, now: () => new Date(), log: under.station.context.log },
      ...{ libraryDirectory: LIBRARY, webDirectory: "none" },
    });
    expect(second).toMatchObject({ code: "data_directory_in_use", pid: process.pid });
  });
});

describe("a station that stops", () => {
  it("finishes, signs its ledger, withdraws what it announced, and is the same when it comes back", async () => {
    const first = await openStationUnderTest();
    const { dataDirectory, ...rest } = {
      dataDirectory: first.directory,
      ...{ port: 0, now: () => new Date(first.now()), log: first.station.context.log },
      ...{ libraryDirectory: LIBRARY, webDirectory: "none" },
    };
    const stream = await fetch(`${first.station.url}/api/v1/stream`, {
      headers: { cookie: first.head.cookie },
    });
    expect(stream.status).toBe(200);
    const { body: before } = await first.head.ask("GET", "/ledger");
    await first.station.close();
    expect((await readdir(dataDirectory)).filter((name) => /station\.json|local\.token/.test(name))).toEqual(
      [],
    );
    const again = await openStation({ dataDirectory, ...rest });
    if (isProblem(again)) throw new Error(again.code);
    expect(again.firstLink).toBeUndefined();
    const ledger = await again.request("/api/v1/ledger", { headers: { cookie: first.head.cookie } });
    const { head, entries } = (await ledger.json()) as { head: Json; entries: unknown[] };
    expect(entries).toEqual(before.entries);
    expect(head.signedSize).toBe(head.size);
    await again.close();
    await rm(dataDirectory, { recursive: true, force: true });
  });

  it("is not opened on a library with a fault, which is told with its file and field", async () => {
    const data = await mkdtemp(join(tmpdir(), "balise-library-"));
    const opened = await openStation({
      ...{ dataDirectory: data, port: 0, now: () => new Date(), log: under.station.context.log },
      ...{ libraryDirectory: join(import.meta.dirname, "none"), webDirectory: "none" },
    });
    expect(opened).toMatchObject({ code: "not_found", what: "file" });
    await rm(data, { recursive: true, force: true });
  });
});
