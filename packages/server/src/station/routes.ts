import { LANGUAGES } from "@balise/preparedness";
import { z } from "zod";
import { needsFirstAccount } from "../access/first-account.js";
import { type AnyRoute, defineRoute } from "../http/index.js";

const stationShape = z
  .object({
    name: z.string(),
    demonstration: z.boolean().describe("true when what is shown is simulated"),
    loading: z
      .object({ done: z.number(), total: z.number() })
      .nullable()
      .describe("progress while a demonstration loads"),
    version: z.string(),
    languages: z.array(z.enum(LANGUAGES)),
    needsFirstAccount: z.boolean().describe("true until an administrator has set a password"),
  })
  .meta({ id: "Station" });

export const stationRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/station",
    needs: "public",
    summary: "What this station is",
    answer: { status: 200, describe: "The station", shape: stationShape },
    handle: async (_, { name, demonstration, loading, version, library, storage }) => ({
      name,
      demonstration,
      loading: loading(),
      version,
      languages: [...library.languages],
      needsFirstAccount: await needsFirstAccount(storage),
    }),
  }),
];
