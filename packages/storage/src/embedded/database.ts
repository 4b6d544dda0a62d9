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

/**
 * Checks that the server answers, and makes the station's database when the cluster is new.
 *
 * @returns the server's words when it refuses, for one because the password is not the cluster's
 */
export async function ensureDatabase(connection: Connection): Promise<string | undefined> {
  const answer = await refusal(connection, "SELECT 1");
  if (answer?.code !== UNKNOWN_DATABASE) return answer?.message;
  const name = pg.escapeIdentifier(connection.database);
  return (await refusal({ ...connection, database: "postgres" }, `CREATE DATABASE ${name}`))?.message;
}

async function refusal(connection: Connection, sql: string): Promise<pg.DatabaseError | undefined> {
  const client = new pg.Client({ ...connection });
  try {
    await client.connect();
    await client.query(sql);
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error;
    throw error;
  } finally {
    await client.end();
  }
}
