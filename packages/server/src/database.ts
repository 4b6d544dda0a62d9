import { isProblem, type Problem, problem } from "@balise/preparedness";
import {
  type EmbeddedDatabase,
  isEmbeddedProblem,
  openEmbedded,
  openStorage,
  type Storage,
} from "@balise/storage";
import type { Log, LogFacts } from "./log/log.js";

interface Place {
  readonly dataDirectory: string;
  /** A PostgreSQL server to use in the place of the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly log: Log;
}

/** The station's database: the server that a URL names, or else the private one in the data directory. */
export async function openDatabase({ dataDirectory, databaseUrl, log }: Place): Promise<Storage | Problem> {
  let closing = false;
  const warn = (detail: string) => {
    if (!closing) log.warn("database", { detail });
  };
  if (databaseUrl !== undefined) return openStorage({ url: databaseUrl, log: warn });
  const embedded = await openEmbedded({
    dataDirectory,
    log: ({ code, ...facts }) => log.info(code, scalars(facts)),
  });
  if (isEmbeddedProblem(embedded)) return toldProblem(embedded);
  const storage = await openStorage({ url: embedded.url, log: warn });
  if (isProblem(storage)) {
    await embedded.close();
    return storage;
  }
  return {
    ...storage,
    async close() {
      closing = true;
      await storage.close().finally(() => embedded.close());
    },
  };
}

function scalars(facts: Readonly<Record<string, string | number | readonly number[]>>): LogFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === "object" ? fact.join(" ") : fact]),
  );
}

function toldProblem(embedded: Exclude<Awaited<ReturnType<typeof openEmbedded>>, EmbeddedDatabase>): Problem {
  if (embedded.code === "data_directory_in_use") {
    return problem("data_directory_in_use", { path: embedded.path, pid: embedded.pid });
  }
  const { code, ...facts } = embedded;
  const told = Object.entries(facts).map(
    ([name, fact]) => `${name} ${Array.isArray(fact) ? fact.join(" / ") : fact}`,
  );
  return problem("storage_unavailable", { detail: [code, ...told].join(", ") });
}
