import { z } from "zod";

export const personShape = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    until: z.string().nullable().describe("day on which the person left, or null"),
  })
  .meta({ id: "Person" });
export type Person = z.infer<typeof personShape>;
