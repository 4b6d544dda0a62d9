import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import ts from "typescript";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type EmbeddedDatabase, type EmbeddedNotice, isProblem, openEmbedded } from "./index.js";
import { isAlive } from "./orphans.js";

const root = process.getuid?.() === 0;
let scratch: string;
let compiled: string;
let dataDirectory: string;
let runDirectory: string;
const databases: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];
const notices: EmbeddedNotice[] = [];

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "balise-"));
  await chmod(scratch, 0o755);
  runDirectory = join(scratch, "run");
  compiled = await compileBesideModules();
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const database of databases.splice(0)) await database.close();
  // An owner that was killed left its server: the next opening stops it, as a station's would.
  if (dataDirectory !== undefined) {
    const last = await openEmbedded(options());
    if (!isProblem(last)) await last.close();
  }
  notices.length = 0;
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
  await rm(compiled, { recursive: true, force: true });
});

// Node 20 runs no TypeScript: a process of its own gets the same sources, compiled where it finds `pg`.
async function compileBesideModules(): Promise<string> {
  const cache = fileURLToPath(new URL("../../../../node_modules/.cache/", import.meta.url));
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "embedded-"));
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  const sources = fileURLToPath(new URL(".", import.meta.url));
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  for (const name of await readdir(sources)) {
    if (!name.endsWith(".ts") || name.endsWith(".test.ts")) continue;
    const { outputText } = ts.transpileModule(await readFile(join(sources, name), "utf8"), {
      compilerOptions,
    });
    await writeFile(join(folder, name.replace(/\.ts$/, ".js")), outputText);
  }
  const station = `import { openEmbedded } from "./index.js";
const opened = await openEmbedded(JSON.parse(process.argv[2]));
const { code, pid, url } = opened;
console.log(JSON.stringify({ code, pid, url }));
process.stdin.on("data", async (word) => {
  if (String(word).startsWith("close")) await opened.close();
  process.exit(0);
});
if (code !== undefined) process.exit(0);
`;
  await writeFile(join(folder, "station.js"), station);
  return folder;
}

const options = () => ({
  dataDirectory,
  ...(root ? { runDirectory } : {}),
  log: (notice: EmbeddedNotice) => notices.push(notice),
});

async function newDataDirectory(name = "data"): Promise<string> {
  dataDirectory = join(await mkdtemp(join(scratch, "d-")), name);
  return dataDirectory;
}

async function open(): Promise<EmbeddedDatabase> {
  const opened = await openEmbedded(options());
  if (isProblem(opened)) throw new Error(JSON.stringify(opened));
  databases.push(opened);
  return opened;
}

interface Station {
  readonly child: ChildProcess;
  readonly said: { code?: string; pid: number; url: string };
}

async function station(): Promise<Station> {
  const child = spawn(process.execPath, [join(compiled, "station.js"), JSON.stringify(options())], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  if (child.stdout === null) throw new Error("no output");
  const [line] = await once(createInterface(child.stdout), "line");
  return { child, said: JSON.parse(line) };
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

async function rows<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

// A dead process whose parent never collects it keeps its pid: it is not alive for that.
const runs = (pid: number) => (process.platform === "linux" ? existsSync(`/proc/${pid}/exe`) : isAlive(pid));
const write = (url: string) => rows(url, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS number");
const count = (url: string) => rows<{ kept: number }>(url, "SELECT count(*)::int AS kept FROM kept");

test("a first start makes a private cluster that is durable, checked, in UTF-8 and keeps texts out of its log", async () => {
  await newDataDirectory();
  const { url } = await open();
  const asked = ["fsync", "full_page_writes", "synchronous_commit", "data_checksums", "server_encoding"];
  const private_ = ["log_statement", "log_min_error_statement", "log_error_verbosity"];
  const settings = await rows<{ name: string; setting: string }>(
    url,
    "SELECT name, setting FROM pg_settings",
  );
  const value = (name: string) => settings.find((row) => row.name === name)?.setting;
  expect(asked.map(value)).toEqual(["on", "on", "on", "on", "UTF8"]);
  expect(private_.map(value)).toEqual(["none", "panic", "terse"]);
  expect(value("max_connections")).toBe("50");
  if (process.platform === "win32") return;
  expect(value("listen_addresses")).toBe("");
  for (const [name, mode] of [
    ["", 0o700],
    ["postgres", 0o700],
    ["postgres.password", 0o600],
  ] as const)
    expect((await stat(join(dataDirectory, name))).mode & 0o777).toBe(mode);
});

test("a wrong password is refused", async () => {
  await newDataDirectory();
  const { connection } = await open();
  const client = new pg.Client({ ...connection, password: "wrong" });
  await expect(client.connect()).rejects.toMatchObject({ code: "28P01" });
});

test("what was committed is there after a close and a new start", async () => {
  await newDataDirectory();
  const first = await open();
  await write(first.url);
  await first.close();
  expect(runs(first.pid)).toBe(false);
  const second = await open();
  expect(await count(second.url)).toEqual([{ kept: 1000 }]);
});

test("a second owner is refused with the pid of the first, until the first is closed", async () => {
  await newDataDirectory();
  const { child, said } = await station();
  expect(said.code).toBeUndefined();
  const path = dataDirectory;
  expect(await openEmbedded(options())).toEqual({ code: "data_directory_in_use", path, pid: child.pid });
  const exit = once(child, "exit");
  child.stdin?.write("close");
  await exit;
  expect(runs(said.pid)).toBe(false);
  await open();
});

test("of several stations that start at once exactly one opens the data directory", async () => {
  await newDataDirectory();
  const stations = await Promise.all([station(), station(), station(), station()]);
  expect(stations.map(({ said }) => said.code).filter((code) => code === undefined)).toHaveLength(1);
  const winner = stations.find(({ said }) => said.code === undefined);
  for (const { said } of stations)
    if (said.code !== undefined)
      expect(said).toEqual({ code: "data_directory_in_use", pid: winner?.child.pid });
});

test("after kill -9 of PostgreSQL a new start recovers what was committed", async () => {
  await newDataDirectory();
  const first = await open();
  await write(first.url);
  process.kill(first.pid, "SIGKILL");
  await first.exited;
  await first.close();
  const second = await open();
  expect(await count(second.url)).toEqual([{ kept: 1000 }]);
});

test("after kill -9 of the station its PostgreSQL is stopped before another starts", async () => {
  await newDataDirectory();
  const { child, said } = await station();
  await write(said.url);
  await kill(child);
  expect(runs(said.pid)).toBe(true);
  const next = await open();
  expect(runs(said.pid)).toBe(false);
  expect(notices.map(({ code }) => code)).toEqual(["orphans_stopped", "server_started"]);
  expect(await count(next.url)).toEqual([{ kept: 1000 }]);
});

test("after kill -9 of the station and of PostgreSQL, amid a long query, a new start recovers", async () => {
  await newDataDirectory();
  const { child, said } = await station();
  await write(said.url);
  const busy = new pg.Client(said.url);
  busy.on("error", () => {});
  await busy.connect();
  const number = "generate_series(1, 100000)";
  const query = busy.query(`SELECT count(*) FROM ${number} a, ${number} b`).catch(() => "lost");
  const active = "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT count%'";
  while ((await rows(said.url, active)).length === 0);
  await kill(child);
  process.kill(said.pid, "SIGKILL");
  const next = await open();
  expect(await count(next.url)).toEqual([{ kept: 1000 }]);
  expect(await query).toBe("lost");
});

test("a station that exits without closing takes its PostgreSQL with it", async () => {
  await newDataDirectory();
  const { child, said } = await station();
  const exit = once(child, "exit");
  child.stdin?.write("exit");
  await exit;
  const next = await open();
  expect(runs(said.pid)).toBe(false);
  expect(next.pid).not.toBe(said.pid);
});

test("a postmaster.pid whose number now belongs to another program stops nothing and kills nobody", async () => {
  await newDataDirectory();
  await (await open()).close();
  for (const name of ["postmaster.pid", ".s.PGSQL.5432.lock"])
    await writeFile(join(dataDirectory, "postgres", name), `${process.pid}\n`);
  const { pid } = await open();
  expect(runs(pid)).toBe(true);
});

test("a data directory whose path is too long for a socket is reached by a short one", async () => {
  await newDataDirectory("très-longue-".repeat(9));
  const first = await open();
  await write(first.url);
  expect(Buffer.byteLength(first.connection.host)).toBeLessThan(100);
  expect(await openEmbedded(options())).toMatchObject({ code: "data_directory_in_use", pid: process.pid });
  await first.close();
  expect(await count((await open()).url)).toEqual([{ kept: 1000 }]);
});

test("a cluster of another major version is named, not touched", async () => {
  await newDataDirectory();
  await (await open()).close();
  const file = join(dataDirectory, "postgres", "PG_VERSION");
  await writeFile(file, "15\n");
  const path = join(dataDirectory, "postgres");
  const expected = { code: "data_version_unsupported", path, found: "15", supported: "18" };
  expect(await openEmbedded(options())).toEqual(expected);
  await writeFile(file, "18\n");
  await open();
});

test("a data directory that lost its password says what is missing", async () => {
  await newDataDirectory();
  await (await open()).close();
  await rm(join(dataDirectory, "postgres.password"));
  const path = dataDirectory;
  const missing = "postgres.password";
  expect(await openEmbedded(options())).toEqual({ code: "data_directory_damaged", path, missing });
});

test("a password that is not the cluster's is a problem, and leaves neither server nor owner", async () => {
  await newDataDirectory();
  const { connection, close } = await open();
  await close();
  const file = join(dataDirectory, "postgres.password");
  await writeFile(file, "another");
  const lines = ['password authentication failed for user "balise"'];
  const path = join(dataDirectory, "postgres");
  expect(await openEmbedded(options())).toEqual({ code: "postgres_failed", path, lines });
  await writeFile(file, connection.password);
  notices.length = 0;
  await open();
  expect(notices.map(({ code }) => code)).toEqual(["server_started"]);
});

test("settings that PostgreSQL refuses come back as the last lines of its log", async () => {
  await newDataDirectory();
  await (await open()).close();
  await writeFile(join(dataDirectory, "postgres", "postgresql.auto.conf"), "shared_buffers = 'many'\n");
  const opened = await openEmbedded(options());
  expect(opened).toMatchObject({ code: "postgres_failed" });
  expect(JSON.stringify(opened)).toContain("shared_buffers");
});

test("a file in the place of the data directory is a problem", async () => {
  await newDataDirectory();
  await writeFile(dataDirectory, "");
  const path = dataDirectory;
  expect(await openEmbedded(options())).toEqual({ code: "data_directory_invalid", path, reason: "EEXIST" });
});
