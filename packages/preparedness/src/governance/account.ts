import { z } from "zod";
import { ACCESSES } from "./access.js";

export const accountShape = z
  .object({
    id: z.string(),
    person: z.string(),
    name: z.string(),
    email: z.string(),
    accesses: z.array(z.enum(ACCESSES)),
    closed: z.boolean(),
  })
  .meta({ id: "Account" });
export type Account = z.infer<typeof accountShape>;

export const tokenShape = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    until: z.string().nullable(),
    lastUsed: z.string().nullable(),
    revoked: z.boolean(),
  })
  .meta({ id: "Token" });
export type Token = z.infer<typeof tokenShape>;
