import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeOwnership } from "./owner-lock.js";
import { isProblem } from "./problem.js";

let path: string;
const take = () =>
  takeOwnership({ directory: join(path, "owner"), shortDirectory: join(path, "owner"), path });

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), "balise-"));
});
afterEach(() => rm(path, { recursive: true, force: true }));

test("of many that ask at once one is the owner, and the others are told who it is", async () => {
  for (let round = 0; round < 12; round++) {
    const answers = await Promise.all(Array.from({ length: 8 }, take));
    const owners = answers.filter((answer) => !isProblem(answer));
    expect(owners).toHaveLength(1);
    for (const answer of answers)
      if (isProblem(answer))
        expect(answer).toEqual({ code: "data_directory_in_use", path, pid: process.pid });
      else await answer.release();
  }
});

test("a record left by a dead owner is succeeded although its pid is alive again", async () => {
  await mkdir(join(path, "owner"));
  const dead = { pid: process.pid, socket: "0123456789abcdef" };
  await writeFile(join(path, "owner", "41"), JSON.stringify(dead));
  const owner = await take();
  expect(isProblem(owner)).toBe(false);
  expect(await take()).toMatchObject({ code: "data_directory_in_use" });
  if (!isProblem(owner)) await owner.release();
});

test("a record cut short by a power failure is succeeded", async () => {
  await mkdir(join(path, "owner"));
  await writeFile(join(path, "owner", "7"), "");
  const owner = await take();
  expect(isProblem(owner)).toBe(false);
  if (!isProblem(owner)) await owner.release();
});

test("the folder of the lock does not grow with the number of starts", async () => {
  for (let start = 0; start < 30; start++) {
    const owner = await take();
    if (isProblem(owner)) throw new Error(owner.code);
    await owner.release();
  }
  expect((await readdir(join(path, "owner"))).length).toBeLessThan(12);
});
