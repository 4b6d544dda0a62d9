import pg from "pg";

/** What a client of PostgreSQL needs to connect. `host` is a folder for a Unix socket. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

const UNKNOWN_DATABASE = "3D000";

/** The connection as a URL; a socket's folder is percent-encoded in the place of the host. */
export function connectionUrl({ host, port, user, password, database }: Connection): string {
  const [who, where] = [
    `${encodeURIComponent(user)}:${encodeURIComponent(password)}`,
    encodeURIComponent(host),
  ];
  return `postgresql://${who}@${where}:${port}/${encodeURIComponent(database)}`;
}

/** Checks that the server answers, and makes the station's database when the cluster is new. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  try {
    await query(connection, "SELECT 1");
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== UNKNOWN_DATABASE) throw error;
    const name = pg.escapeIdentifier(connection.database);
    await query({ ...connection, database: "postgres" }, `CREATE DATABASE ${name}`);
  }
}

async function query(connection: Connection, sql: string): Promise<void> {
  const client = new pg.Client({ ...connection });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
