import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seededRandom } from "@balise/measure";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readCounts } from "./exactly-once-counts.js";
import { type Batch, importBatches } from "./exactly-once-messages.js";
import { type StationProcess, startStation } from "./exactly-once-station.js";

const KILLS = 20;
const BATCHES = 160;
const LINES = 40;
const AT_ONCE = 4;
const MOST_ANSWERS_A_LIFE = 7;
const MOST_MILLISECONDS = 40;
/** The first answer to every ninth batch is lost on its way: the client cannot know, and sends again. */
const LOST_EVERY = 9;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "balise-once-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Answered {
  readonly accepted: number;
  readonly duplicate: number;
  readonly repeated: boolean;
}

/** The answer to one batch; undefined when the station died, or was too busy, before it came. */
async function send({ url, token }: StationProcess, { key, body }: Batch): Promise<Answered | undefined> {
  try {
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/x-ndjson",
      "idempotency-key": key,
    };
    const response = await fetch(`${url}/api/v1/usage`, { method: "POST", headers, body });
    return response.status === 200 ? ((await response.json()) as Answered) : undefined;
  } catch {
    return undefined;
  }
}

/** Sends batches until none is left or the station does not answer; told after each answer. */
async function sendAll(
  station: StationProcess,
  waiting: Batch[],
  onAnswer: (batch: Batch, answer: Answered) => void,
): Promise<void> {
  const worker = async () => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const answer = await send(station, batch);
      if (answer === undefined) {
        waiting.unshift(batch);
        return;
      }
      onAnswer(batch, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function register({ url, token }: StationProcess): Promise<void> {
  const response = await fetch(`${url}/api/v1/systems`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ id: "companion", name: { fr: "Compagnon", en: "Companion" } }),
  });
  expect(response.status).toBe(201);
}

it(`every message is counted exactly once although the station is killed ${KILLS} times during the import`, async () => {
  const data = join(folder, "killed");
  const random = seededRandom("kills");
  const batches = importBatches("import", BATCHES, LINES);
  const waiting = [...batches];
  const answers = new Map<string, Answered>();
  const lost = new Set(batches.filter((_, at) => at % LOST_EVERY === 0).map(({ key }) => key));
  let station = await startStation(data);
  await register(station);
  for (let kill = 0; kill < KILLS; kill++) {
    const life = station;
    const deadline = 1 + random.integer(MOST_ANSWERS_A_LIFE);
    const delay = random.integer(MOST_MILLISECONDS);
    const withDatabase = random.integer(4) === 0;
    let answered = 0;
    let killed: Promise<void> | undefined;
    await sendAll(life, waiting, (batch, answer) => {
      answered++;
      if (lost.delete(batch.key)) waiting.push(batch);
      else answers.set(batch.key, answer);
      if (answered !== deadline) return;
      killed = new Promise((resolve) => setTimeout(resolve, delay)).then(() => life.kill(withDatabase));
    });
    await killed;
    expect(waiting.length, "the import was still under way").toBeGreaterThan(0);
    station = await startStation(data);
  }
  await sendAll(station, waiting, ({ key }, answer) => answers.set(key, answer));
  await station.stop();

  const whole = join(folder, "whole");
  await cp(join(data, "keys"), join(whole, "keys"), { recursive: true });
  station = await startStation(whole);
  await register(station);
  await sendAll(station, [...batches], () => undefined);
  await station.stop();

  const counts = await readCounts(data);
  expect(answers.size).toBe(BATCHES);
  expect([...answers.values()].filter(({ repeated }) => repeated).length).toBeGreaterThan(0);
  expect([...answers.values()].reduce((sum, { accepted }) => sum + accepted, 0)).toBe(BATCHES * LINES);
  expect(counts.messages).toBe(BATCHES * LINES);
  expect(counts.seen).toBe(BATCHES * LINES);
  expect(counts).toEqual(await readCounts(whole));
}, 180_000);
