import pg from "pg";
import type { OpenFresh } from "./fresh.js";

/** Fresh databases on a PostgreSQL server, named after this process; the account of the URL must be able to create them. */
export function freshOn(serverUrl: string): OpenFresh {
  let made = 0;
  const execute = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return async () => {
    made += 1;
    const name = `balise_test_${process.pid}_${process.hrtime.bigint()}_${made}`;
    await execute(`create database ${name} template template0 encoding 'UTF8'`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return { url: url.href, drop: () => execute(`drop database ${name} with (force)`) };
  };
}
