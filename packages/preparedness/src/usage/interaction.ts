import { z } from "zod";

export const MESSAGE_ROLES = ["user", "assistant"] as const;
export type MessageRole = (typeof MESSAGE_ROLES)[number];

/** The largest line that intake reads, in bytes. */
export const LINE_LIMIT = 1024 * 1024;

/**
 * One message as a client sends it to `POST /api/v1/usage`, one JSON object a line.
 * `user` is any key that the client uses for a person; the station keeps only a keyed pseudonym of it.
 */
export const interactionShape = z
  .strictObject({
    id: z
      .string()
      .min(1)
      .max(200)
      .describe("unique for the message; a message is counted once however often it is sent"),
    time: z.iso.datetime({ offset: true }).describe("when the message was written"),
    system: z.string().min(1).max(64).describe("id of a system registered at the station"),
    version: z.string().min(1).max(64).describe("version of the system"),
    surface: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/)
      .describe("where it was used, such as web, app, api"),
    locale: z
      .string()
      .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/)
      .describe("language of the user, such as fr or en-GB"),
    user: z.string().min(1).max(200).describe("key of the person; only a keyed pseudonym of it is kept"),
    conversation: z
      .string()
      .min(1)
      .max(200)
      .describe(
        "key of the conversation that the message is part of, unique in its system; only a keyed pseudonym of it is kept, for a week, and only while its messages add up to something",
      ),
    role: z.enum(MESSAGE_ROLES),
    text: z.string(),
  })
  .meta({ id: "Interaction" });
export type Interaction = z.infer<typeof interactionShape>;

/** A rejected line, or a warning on an accepted one. `line` counts from 1. */
export const lineNoteShape = z
  .object({
    line: z.number().int().positive(),
    code: z.string(),
    detail: z.string().optional().describe("the sentence, in the language of Accept-Language"),
  })
  .catchall(z.unknown())
  .meta({ id: "LineNote" });
export type LineNote = z.infer<typeof lineNoteShape>;

/** What became of a batch. `accepted + duplicate + rejected` is the number of lines that are not empty. */
export const batchAnswerShape = z
  .object({
    batch: z.string().describe("the batch's idempotency key"),
    accepted: z.number().int().nonnegative().describe("counted now, for the first time"),
    duplicate: z
      .number()
      .int()
      .nonnegative()
      .describe("counted before, or twice in this batch; not counted again"),
    rejected: z.number().int().nonnegative(),
    sampled: z.number().int().nonnegative().describe("kept, encrypted, for review"),
    repeated: z
      .boolean()
      .describe("true when this very batch was answered before; the numbers are the first answer's"),
    problems: z.array(lineNoteShape).describe("one per rejected line, at most the first 1,000"),
    warnings: z.array(lineNoteShape).describe("at most the first 1,000"),
  })
  .meta({ id: "BatchAnswer" });
export type BatchAnswer = z.infer<typeof batchAnswerShape>;

export const WARNINGS = ["user_key_looks_like_email"] as const;
export type WarningCode = (typeof WARNINGS)[number];
