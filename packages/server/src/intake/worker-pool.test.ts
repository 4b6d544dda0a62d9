import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openWorkerPool, WorkerLost, type WorkerPool } from "./worker-pool.js";

interface Job {
  readonly n: number;
  /** Die on this job: always, or only in the first thread that gets it. */
  readonly die?: "always" | "once";
  readonly seen?: SharedArrayBuffer;
}
interface Result {
  readonly job: number;
  readonly square: number;
}

const THREAD = `
import { parentPort, workerData } from "node:worker_threads";
if (workerData.stillborn) process.exit(3);
parentPort.on("message", ({ job, n, die, seen }) => {
  const firstTime = seen !== undefined && Atomics.add(new Int32Array(seen), 0, 1) === 0;
  if (die === "always" || (die === "once" && firstTime)) process.exit(1);
  if (n < 0) throw new Error("a bug");
  parentPort.postMessage({ job, square: n * n });
});
parentPort.postMessage("ready");
`;

let folder = "";
let path = "";
let deaths: unknown[] = [];
let pool: WorkerPool<Job, Result>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "balise-pool-"));
  path = join(folder, "thread.mjs");
  await writeFile(path, THREAD);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  await pool?.close();
  deaths = [];
});

async function open(size: number): Promise<void> {
  const onDeath = (error: unknown) => void deaths.push(error);
  const opened = await openWorkerPool<Job, Result, string>({ path, size, data: {}, onDeath });
  expect(opened.ready).toBe("ready");
  pool = opened.pool;
}

const squares = (jobs: readonly Job[]) =>
  Promise.all(jobs.map((job) => pool.run(job).then(({ square }) => square)));
const counter = () => new SharedArrayBuffer(4);

describe("a pool of threads", () => {
  it("answers every job with its own result", async () => {
    await open(2);
    const numbers = Array.from({ length: 50 }, (_, n) => n);
    expect(await squares(numbers.map((n) => ({ n })))).toEqual(numbers.map((n) => n * n));
  });

  it("gives a job to another thread when the first one died on it, and loses none of the others", async () => {
    await open(1);
    const jobs: Job[] = [{ n: 1 }, { n: 2, die: "once", seen: counter() }, { n: 3 }, { n: 4 }];
    expect(await squares(jobs)).toEqual([1, 4, 9, 16]);
    expect(deaths).toHaveLength(1);
  });

  it("gives up a job on which two threads died, and that job alone", async () => {
    await open(1);
    const jobs = [{ n: 2 }, { n: 3, die: "always" } as const, { n: 4 }];
    const settled = await Promise.allSettled(jobs.map((job) => pool.run(job)));
    expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(settled[1]).toMatchObject({ reason: expect.any(WorkerLost) });
  });

  it("survives an exception in a thread", async () => {
    await open(1);
    await expect(pool.run({ n: -1 })).rejects.toThrow(WorkerLost);
    expect(deaths).toMatchObject([{ message: "a bug" }, { message: "a bug" }]);
    expect((await pool.run({ n: 5 })).square).toBe(25);
  });

  it("rejects what is not answered when it is closed", async () => {
    await open(1);
    const jobs = Promise.allSettled([1, 2, 3, 4].map((n) => pool.run({ n })));
    await pool.close();
    for (const settled of await jobs) {
      if (settled.status === "rejected") expect(settled.reason).toBeInstanceOf(WorkerLost);
    }
    await expect(pool.run({ n: 1 })).rejects.toThrow(WorkerLost);
  });

  it("does not open when its threads cannot live", async () => {
    const onDeath = () => undefined;
    const opening = openWorkerPool({ path, size: 1, data: { stillborn: true }, onDeath });
    await expect(opening).rejects.toThrow("code 3");
  });
});
