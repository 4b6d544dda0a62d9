import { z } from "zod";

/** What can be told to have changed: the name of what a screen shows. */
export const STREAM_CONCEPTS = [
  "usage",
  "alerts",
  "incidents",
  "review",
  "governance",
  "decisions",
  "systems",
  "ledger",
  "indicators",
  "station",
] as const;

export const changeShape = z
  .object({ concept: z.enum(STREAM_CONCEPTS), id: z.string().optional() })
  .meta({ id: "Change" });
export type Change = z.infer<typeof changeShape>;

const CONCEPT_OF_STREAM: Readonly<Record<string, Change["concept"]>> = {
  alert: "alerts",
  incident: "incidents",
  review: "review",
  person: "governance",
  role: "governance",
  decision: "decisions",
  system: "systems",
  account: "station",
  token: "station",
};

/**
 * What a notification on the ledger's channel tells the screens: the concept of the entry's stream and the ledger
 * itself; or a change announced as such (`{concept}`). A text that is neither tells nothing.
 */
export function changesOf(payload: string): readonly Change[] {
  const note = parsed(payload);
  const announced = changeShape.safeParse(note);
  if (announced.success) return [announced.data];
  const stream = typeof note === "object" && note !== null && "stream" in note ? String(note.stream) : "";
  const [kind = "", id] = stream.split("/", 2);
  const concept = CONCEPT_OF_STREAM[kind];
  return concept === undefined || id === undefined ? [] : [{ concept, id }, { concept: "ledger" }];
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
