import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWebFiles, type WebFiles } from "./web-files.js";

let directory = "";
let files: WebFiles;
const script = "export const words = 'été';".repeat(50);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "balise-web-"));
  await mkdir(join(directory, "dist/assets"), { recursive: true });
  await writeFile(join(directory, "dist/index.html"), "<!doctype html>");
  await writeFile(join(directory, "dist/assets/main-8f3a.js"), script);
  await writeFile(join(directory, "dist/assets/inter.woff2"), "font");
  await writeFile(join(directory, "secret.txt"), "outside");
  files = openWebFiles(join(directory, "dist"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe("a file of the interface", () => {
  it("whose name holds its hash may be kept for a year, the page itself is asked for anew", async () => {
    const asset = await files.find("/assets/main-8f3a.js", "");
    expect(asset?.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(asset?.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect((await files.find("/index.html", ""))?.headers.get("cache-control")).toBe("no-cache");
  });

  it("comes compressed to who can read that, byte for byte the same", async () => {
    const bytes = async (accept: string) => {
      const response = await files.find("/assets/main-8f3a.js", accept);
      return {
        encoding: response?.headers.get("content-encoding"),
        body: Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)),
      };
    };
    const brotli = await bytes("gzip, deflate, br");
    expect(brotli.encoding).toBe("br");
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzip = await bytes("gzip");
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    expect((await bytes("identity")).body.toString()).toBe(script);
    expect((await files.find("/assets/inter.woff2", "br"))?.headers.get("content-encoding")).toBeNull();
  });

  it("is only ever one inside the folder", async () => {
    for (const path of [
      "/../secret.txt",
      "/assets/../../secret.txt",
      "/..%2fsecret.txt",
      "/\0",
      "/",
      "/assets",
    ]) {
      expect(await files.find(path, "")).toBeUndefined();
    }
  });
});
