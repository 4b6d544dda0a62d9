import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isProblem } from "@balise/preparedness";
import { secondsAfter } from "../access/lifetimes.js";
import { createLog } from "../log/log.js";
import { openStation, type Station, type StationOptions } from "../station.js";
import { type Visitor, visitor } from "./visitor.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** A whole station with its own embedded database and a clock that the journey turns. */
export interface StationUnderTest {
  readonly station: Station;
  readonly directory: string;
  readonly logged: readonly string[];
  readonly storage: Station["context"]["storage"];
  /** Lets time pass, in seconds. */
  wait(seconds: number): void;
  now(): string;
  visitor(): Visitor;
  /** The person who opened the station, signed in. */
  readonly head: Visitor;
  readonly password: string;
  close(): Promise<void>;
}

export async function openStationUnderTest(options: Partial<StationOptions> = {}): Promise<StationUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), "balise-station-"));
  let time = "2026-11-23T09:00:00.000Z";
  const logged: string[] = [];
  const now = () => new Date(time);
  const station = await openStation({
    dataDirectory: directory,
    port: 0,
    libraryDirectory: join(ROOT, "library"),
    webDirectory: join(ROOT, "packages/web/dist"),
    firstPerson: { name: "Léa Martin", email: "lea@example.org" },
    now,
    log: createLog((line) => logged.push(line), now),
    ...options,
  });
  if (isProblem(station)) throw new Error(JSON.stringify(station));
  const head = visitor(station);
  const password = "a passphrase of the head";
  const close = async () => {
    await station.close();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const link = new URL(station.firstLink ?? "").searchParams.get("link");
    await head.signIn({ link: link ?? "" });
    await head.ask("PUT", "/session/password", { body: { next: password } });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...{ station, directory, logged, storage: station.context.storage, head, password },
    wait(seconds) {
      time = secondsAfter(time, seconds);
    },
    now: () => time,
    visitor: () => visitor(station),
    close,
  };
}
