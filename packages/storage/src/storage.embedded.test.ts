import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { describeStorageContract } from "./contract/describe-storage-contract.js";
import type { OpenFresh } from "./contract/fresh.js";
import { freshOn } from "./contract/fresh-server.js";
import { type EmbeddedDatabase, isProblem, openEmbedded } from "./embedded/index.js";

let folder = "";
let cluster: EmbeddedDatabase | undefined;
let openFresh: OpenFresh | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "balise-storage-"));
  await chmod(folder, 0o755);
  const opened = await openEmbedded({
    dataDirectory: join(folder, "data"),
    runDirectory: join(folder, "run"),
  });
  if (isProblem(opened)) throw new Error(JSON.stringify(opened));
  cluster = opened;
  openFresh = freshOn(opened.url);
});

afterAll(async () => {
  await cluster?.close();
  await rm(folder, { recursive: true, force: true });
});

describeStorageContract("the embedded cluster", () => {
  if (openFresh === undefined) throw new Error("the cluster is opened before the tests");
  return openFresh();
});
