import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type BatchAnswer,
  type IndicatorDefinition,
  indicatorShape,
  type Problem,
} from "@balise/preparedness";
import { countedMessages, isEmbeddedProblem, openEmbedded, openStorage, type Storage } from "@balise/storage";
import { parse } from "yaml";
import { openKeys, type StationKeys } from "../keys/index.js";
import { createLog } from "../log/log.js";
import { type CountedUsage, createIntake, type Intake, type IntakeOptions } from "./create-intake.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const NOW = new Date("2026-11-23T12:00:00Z");

export const MODEL_PATH = join(ROOT, "packages/detector/model/screening.model");

/** A value, or a failed test when it is a problem. */
export function done<Value>(value: Value): Exclude<Value, { code: string }> {
  if (value instanceof Object && "code" in value) throw new Error(JSON.stringify(value));
  return value as Exclude<Value, { code: string }>;
}

/** An indicator of the library. */
export async function indicator(name: string): Promise<IndicatorDefinition> {
  return indicatorShape.parse(parse(await readFile(join(ROOT, `library/indicators/${name}.yaml`), "utf8")));
}

let made = 0;
/** A message that was never sent before; every second one is a user's. */
export function message(changes: Record<string, unknown> = {}): Record<string, unknown> {
  made++;
  return {
    id: `m-${made}`,
    time: "2026-11-23T10:20:00Z",
    system: "companion",
    version: "3.2",
    surface: "web",
    locale: "fr-FR",
    user: `u-${made % 7}`,
    conversation: `c-${made % 11}`,
    role: made % 2 === 0 ? "user" : "assistant",
    text: `Phrase numéro ${made}`,
    ...changes,
  };
}

export function ndjson(messages: readonly unknown[]): string {
  return messages.map((one) => JSON.stringify(one)).join("\n");
}

interface Sending {
  readonly key?: string;
  readonly gzip?: boolean;
  readonly type?: string;
}

/** Intake on an embedded database of its own, whose samples hold a quarter of the messages. */
export interface IntakeUnderTest {
  readonly storage: Storage;
  readonly keys: StationKeys;
  readonly intake: Intake;
  readonly options: IntakeOptions;
  readonly logged: string[];
  readonly counted: CountedUsage[];
  /** Another intake on the same database. */
  another(changes?: Partial<IntakeOptions>): Promise<Intake>;
  send(body: string | Uint8Array, sending?: Sending): Promise<BatchAnswer | Problem>;
  /** Sends, and fails the test on a problem. */
  sent(body: string | Uint8Array, sending?: Sending): Promise<BatchAnswer>;
  totals(): Promise<{ messages: number; userMessages: number; userMessagesByDay: number }>;
  close(): Promise<void>;
}

export async function openIntakeUnderTest(): Promise<IntakeUnderTest> {
  const data = await mkdtemp(join(tmpdir(), "balise-intake-"));
  const embedded = await openEmbedded({ dataDirectory: data });
  if (isEmbeddedProblem(embedded)) throw new Error(embedded.code);
  const storage = done(await openStorage({ url: embedded.url }));
  const keys = done(await openKeys(data));
  const logged: string[] = [];
  const counted: CountedUsage[] = [];
  const options = await optionsOf({ storage, keys }, { logged, counted });
  const intake = done(await createIntake(options));
  const send = (body: string | Uint8Array, { key, gzip = false, type }: Sending = {}) =>
    intake.receive({
      body: typeof body === "string" ? Buffer.from(body) : body,
      contentType: type ?? "application/x-ndjson",
      contentEncoding: gzip ? "gzip" : null,
      idempotencyKey: key ?? null,
      realm: "live",
    });
  return {
    ...{ storage, keys, intake, options, logged, counted, send },
    another: async (changes) => done(await createIntake({ ...options, ...changes })),
    sent: async (body, sending) => done(await send(body, sending)),
    totals: () => totalsOf(storage),
    async close() {
      await intake.close();
      await storage.close();
      await embedded.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function optionsOf(
  opened: { readonly storage: Storage; readonly keys: StationKeys },
  told: { readonly logged: string[]; readonly counted: CountedUsage[] },
): Promise<IntakeOptions> {
  const indicators = await Promise.all(["self-harm-risk", "unsafe-response"].map(indicator));
  return {
    ...opened,
    indicators: indicators.map((one) => ({
      ...one,
      strata: one.strata.map((stratum) => ({ ...stratum, rate: 0.25 })),
    })),
    modelPath: MODEL_PATH,
    systems: () => new Set(["companion"]),
    now: () => NOW,
    log: createLog(
      (line) => told.logged.push(line),
      () => NOW,
    ),
    workers: 1,
    onCounted: (usage) => void told.counted.push(usage),
  };
}

async function totalsOf({ db }: Storage) {
  const sumOf = async (table: "tally" | "tally_day") => {
    const rows = await db.selectFrom(table).select("n").where("indicator", "=", "self-harm-risk").execute();
    return rows.reduce((sum, { n }) => sum + n, 0);
  };
  return {
    messages: await countedMessages(db, "live"),
    userMessages: await sumOf("tally"),
    userMessagesByDay: await sumOf("tally_day"),
  };
}
