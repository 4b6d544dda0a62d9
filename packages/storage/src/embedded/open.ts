import { join } from "node:path";
import { blockedFolder, type ServerAccount, serverAccount } from "./account.js";
import { type Binaries, nativeFolder, runnableBinaries } from "./binaries.js";
import { chooseEndpoint, configure, giveTo } from "./cluster.js";
import { type Connection, connectionUrl, ensureDatabase } from "./database.js";
import { DATABASE_USER, existingCluster, initialise } from "./initialise.js";
import { isListening } from "./listening.js";
import { removeStaleLockFiles, stopOrphans } from "./orphans.js";
import { takeOwnership } from "./owner-lock.js";
import { type DataPaths, dataPaths, shortPath } from "./paths.js";
import { readPostmasterFile } from "./postmaster-file.js";
import { diskFullIn, isProblem, problemOfSystemError, type StorageProblem } from "./problem.js";
import { type ServerProcess, startServer } from "./server-process.js";
import { type Endpoint, SOCKET_PORT } from "./settings.js";

/** Something worth telling while the database opens. */
export type EmbeddedNotice =
  | { readonly code: "cluster_initialising"; readonly path: string }
  | { readonly code: "orphans_stopped"; readonly pids: readonly number[] }
  | { readonly code: "server_started"; readonly pid: number };

export interface EmbeddedOptions {
  /** Everything of the station's database is below this folder. */
  readonly dataDirectory: string;
  readonly log?: (notice: EmbeddedNotice) => void;
  /** Where a copy of the binaries is kept when one is needed. As root: /var/lib/balise. Else: the data directory. */
  readonly runDirectory?: string;
  /** A folder with PostgreSQL's `bin`, `lib` and `share`, in the place of the npm platform package. */
  readonly nativeDirectory?: string;
}

export interface EmbeddedDatabase {
  readonly connection: Connection;
  /** The same as a URL that `pg` and libpq accept. */
  readonly url: string;
  /** The postmaster's. */
  readonly pid: number;
  /** Settles when PostgreSQL has ended, by `close` or by itself. */
  readonly exited: Promise<void>;
  /** Fast shutdown, then the data directory is free for another station. May be called twice. */
  close(): Promise<void>;
}

interface Opening {
  readonly options: EmbeddedOptions;
  readonly paths: DataPaths;
  readonly short: string;
}

const ROOT_RUN_DIRECTORY = "/var/lib/balise";
const FAST_SHUTDOWN_MS = 60_000;

/**
 * Opens the private PostgreSQL of a data directory: makes it on the first run, recovers it after a crash,
 * refuses when another station has it. The caller closes it on SIGTERM and SIGINT; should the process exit
 * without that, PostgreSQL is told to stop, and after kill -9 the next opening stops it.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase | StorageProblem> {
  const undo: (() => Promise<void>)[] = [];
  const release = async () => {
    for (const step of undo) await step();
  };
  const work = async () => {
    const paths = await dataPaths(options.dataDirectory);
    const short = await shortPath(paths.dataDirectory, options.runDirectory ?? defaultRunDirectory());
    const shortDirectory = join(short.path, "owner");
    const owner = await takeOwnership({ directory: paths.owner, shortDirectory, path: paths.dataDirectory });
    if (isProblem(owner)) return owner;
    undo.push(owner.release, short.forget);
    return openOwned({ options, paths, short: short.path });
  };
  const opened = await attempt(options.dataDirectory, work).catch(async (error) => {
    await release();
    throw error;
  });
  if (!("server" in opened)) {
    await release();
    return opened;
  }
  return databaseOf(opened, release);
}

async function attempt<T>(path: string, work: () => Promise<T>): Promise<T | StorageProblem> {
  try {
    return await work();
  } catch (error) {
    const problem = problemOfSystemError(error, path);
    if (problem === undefined) throw error;
    return problem;
  }
}

async function openOwned(
  opening: Opening,
): Promise<{ server: ServerProcess; connection: Connection } | StorageProblem> {
  const { paths, options } = opening;
  const account = await serverAccount(paths.cluster);
  const binaries = await findBinaries(opening, account);
  if (isProblem(binaries)) return binaries;
  const blocked =
    account && process.platform !== "linux" && (await blockedFolder(paths.dataDirectory, account));
  if (blocked) return { code: "permission_denied", path: blocked, operation: "enter" };
  const cluster = await existingCluster(paths);
  if (cluster === undefined) options.log?.({ code: "cluster_initialising", path: paths.cluster });
  const ready = cluster ?? (await initialise(binaries, { paths, account }));
  if (isProblem(ready)) return ready;
  const busy = await freeCluster(opening);
  if (busy !== undefined) return busy;
  if (account) await giveTo(paths.cluster, account);
  const endpoint = await chooseEndpoint();
  await configure(paths.cluster, { endpoint, account });
  const server = await startServer(binaries, { paths, account });
  if (isProblem(server)) return server;
  options.log?.({ code: "server_started", pid: server.pid });
  const connection = connectionTo(endpoint, { folder: join(opening.short, "postgres"), ...ready });
  const refusal = await ensureDatabase(connection).catch(async (error) => {
    await stop(server);
    throw error;
  });
  if (refusal === undefined) return { server, connection };
  await stop(server);
  const lines = [refusal];
  return diskFullIn(lines, paths.cluster) ?? { code: "postgres_failed", path: paths.cluster, lines };
}

async function findBinaries(
  { options, paths }: Opening,
  account: ServerAccount | undefined,
): Promise<Binaries | StorageProblem> {
  const native =
    options.nativeDirectory === undefined
      ? await nativeFolder()
      : { path: options.nativeDirectory, version: "custom" };
  if (isProblem(native)) return native;
  const runDirectory = options.runDirectory ?? defaultRunDirectory() ?? paths.dataDirectory;
  return runnableBinaries(native, { runDirectory, account });
}

async function freeCluster({ options, paths, short }: Opening): Promise<StorageProblem | undefined> {
  const orphans = await stopOrphans(paths.cluster);
  if (orphans.length > 0) options.log?.({ code: "orphans_stopped", pids: orphans });
  // A server that answers and is not among our processes runs in another container: not ours to stop.
  const socket = join(short, "postgres", `.s.PGSQL.${SOCKET_PORT}`);
  if (process.platform !== "win32" && (await isListening(socket))) {
    const pid = (await readPostmasterFile(paths.cluster))?.pid ?? 0;
    return { code: "data_directory_in_use", path: paths.dataDirectory, pid };
  }
  await removeStaleLockFiles(paths.cluster);
  return undefined;
}

function connectionTo(endpoint: Endpoint, at: { folder: string; password: string }): Connection {
  const [host, port] = endpoint.kind === "socket" ? [at.folder, SOCKET_PORT] : ["127.0.0.1", endpoint.port];
  return { host, port, user: DATABASE_USER, password: at.password, database: "balise" };
}

function databaseOf(
  { server, connection }: { server: ServerProcess; connection: Connection },
  release: () => Promise<void>,
): EmbeddedDatabase {
  const stopAtExit = () => server.shutDown("fast");
  process.once("exit", stopAtExit);
  let closing: Promise<void> | undefined;
  const closeOnce = async () => {
    await stop(server);
    process.off("exit", stopAtExit);
    await release();
  };
  const close = () => {
    closing ??= closeOnce();
    return closing;
  };
  return { connection, url: connectionUrl(connection), pid: server.pid, exited: server.exited, close };
}

async function stop(server: ServerProcess): Promise<void> {
  server.shutDown("fast");
  const impatience = setTimeout(() => server.shutDown("immediate"), FAST_SHUTDOWN_MS);
  await server.exited;
  clearTimeout(impatience);
}

function defaultRunDirectory(): string | undefined {
  return process.getuid?.() === 0 ? ROOT_RUN_DIRECTORY : undefined;
}
