import pg from "pg";

/** What the driver's connection can do for COPY, beyond its published types. */
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const COPY = "copy bench_copy (line) from stdin with (format csv, delimiter e'\\x01', quote e'\\x02')";

/** A statement that sends one body through COPY: the driver leaves that protocol to its users. */
class CopyIn implements pg.Submittable {
  readonly #body: Buffer;
  readonly #settle: (error?: Error) => void;

  constructor(body: Buffer, settle: (error?: Error) => void) {
    this.#body = body;
    this.#settle = settle;
  }

  submit(connection: pg.Connection): void {
    connection.query(COPY);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#body);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#settle();
  }

  handleError(error: Error): void {
    this.#settle(error);
  }
}

function copyIn(client: pg.Client, body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(body, (error) => (error === undefined ? resolve() : reject(error))));
  });
}

/**
 * Copies the bodies as they are into a table without index, one durable transaction a body.
 *
 * @returns seconds
 */
export async function timeCopy(url: string, bodies: readonly Buffer[], connections: number): Promise<number> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  await clients[0]?.query("create table bench_copy (line text)");
  const waiting = [...bodies];
  const start = performance.now();
  await Promise.all(
    clients.map(async (client) => {
      for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) await copyIn(client, body);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  await clients[0]?.query("drop table bench_copy");
  await Promise.all(clients.map((client) => client.end()));
  return seconds;
}
