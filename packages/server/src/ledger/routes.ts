import { isProblem, ledgerEntryShape, ledgerHeadShape } from "@balise/preparedness";
import {
  exportLedger,
  ledgerHead,
  readLedger,
  rebuildProjections,
  signHead,
  verifyLedger,
} from "@balise/storage";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { exportResponse } from "./export.js";

const pageShape = z
  .object({ entries: z.array(ledgerEntryShape).describe("newest first"), head: ledgerHeadShape })
  .meta({ id: "LedgerPage" });

const querySize = z.coerce.number().int().positive();
const filterShape = z.object({
  before: querySize
    .optional()
    .describe("only entries before this number: the last one of the page read before"),
  limit: querySize.max(1000).default(100),
  type: z.string().optional(),
  stream: z.string().optional(),
  actor: z.string().optional(),
});

const verificationShape = z
  .object({
    ok: z.boolean(),
    size: z.number().int(),
    root: z.string(),
    problem: z
      .looseObject({ seq: z.number().int() })
      .optional()
      .describe("the first thing wrong: at which entry, and what"),
  })
  .meta({ id: "LedgerVerification" });

const rebuildShape = z
  .object({
    tables: z.array(
      z.object({
        table: z.string(),
        rows: z.number().int(),
        equal: z.boolean(),
        differences: z.array(z.string()).readonly(),
      }),
    ),
    equal: z.boolean().describe("whether every table was what the ledger says"),
  })
  .meta({ id: "LedgerRebuild" });

export const ledgerRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/ledger",
    needs: "ledger:read",
    summary: "The ledger, newest entries first, with its head",
    query: filterShape,
    answer: { status: 200, describe: "A page of entries", shape: pageShape },
    async handle({ query }, { storage, keys }) {
      const filter = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
      const entries = await readLedger(storage.db, filter);
      return { entries, head: await ledgerHead(storage.db, keys.ledger) };
    },
  }),
  defineRoute({
    method: "get",
    path: "/ledger/export",
    needs: "ledger:read",
    summary: "The whole ledger, to be verified away from the station",
    description: "The head is signed first. Entries that come while it is read stay out.",
    answer: { status: 200, describe: 'An entry a line, then {"head": …}', media: "application/x-ndjson" },
    problems: ["ledger_broken"],
    async handle({ at }, { storage, keys }) {
      const head = await signHead(storage, keys.ledger, at);
      return isProblem(head) ? head : exportResponse(exportLedger(storage.db, { upTo: head.size }), head);
    },
  }),
  defineRoute({
    method: "post",
    path: "/ledger/verification",
    needs: "ledger:read",
    summary: "Recompute every hash, the root and every signature",
    answer: { status: 200, describe: "What was found", shape: verificationShape },
    handle: async (_, { storage, keys }) => verifyLedger(storage, { keys: [keys.ledger] }),
  }),
  defineRoute({
    method: "post",
    path: "/ledger/rebuild",
    needs: "ledger:manage",
    summary: "Build the tables that screens read from the ledger again, and compare",
    answer: { status: 200, describe: "Each table, and whether it was equal", shape: rebuildShape },
    problems: ["ledger_broken"],
    async handle(_, { storage }) {
      const tables = await rebuildProjections(storage);
      return { tables, equal: tables.every(({ equal }) => equal) };
    },
  }),
];
