import { z } from "zod";

/** The `{id}` of a path. */
export const idParameter = z.object({ id: z.string().min(1).max(200) });
