import { type Kysely, type Migration, type MigrationProvider, sql } from "kysely";
import { SQL_0001_LEDGER } from "./0001-ledger.js";
import { SQL_0002_PROJECTIONS } from "./0002-projections.js";
import { SQL_0003_USAGE } from "./0003-usage.js";
import { SQL_0004_ACCESS } from "./0004-access.js";
import { SQL_0005_CAMPAIGNS } from "./0005-campaigns.js";
import { SQL_0006_CANARIES } from "./0006-canaries.js";
import { SQL_0007_JUDGE } from "./0007-judge.js";
import { SQL_0008_CONVERSATIONS } from "./0008-conversations.js";

const STATEMENTS: Readonly<Record<string, string>> = {
  "0001-ledger": SQL_0001_LEDGER,
  "0002-projections": SQL_0002_PROJECTIONS,
  "0003-usage": SQL_0003_USAGE,
  "0004-access": SQL_0004_ACCESS,
  "0005-campaigns": SQL_0005_CAMPAIGNS,
  "0006-canaries": SQL_0006_CANARIES,
  "0007-judge": SQL_0007_JUDGE,
  "0008-conversations": SQL_0008_CONVERSATIONS,
};

function migration(statements: string): Migration {
  return {
    up: async (db: Kysely<never>) => {
      await sql.raw(statements).execute(db);
    },
  };
}

/** The migrations in their order; each is SQL, run once, all of them in one transaction. */
export const MIGRATIONS: MigrationProvider = {
  getMigrations: async () =>
    Object.fromEntries(Object.entries(STATEMENTS).map(([name, text]) => [name, migration(text)])),
};
