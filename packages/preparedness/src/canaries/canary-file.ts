import { z } from "zod";
import { LANGUAGES, type Language } from "../problems/index.js";
import type { MessageRole } from "../usage/index.js";

const textShape = z.string().trim().min(1).max(4000);

/** What `library/canaries/<language>.yaml` holds: texts written to try the screen with, none of them by a user. */
export const canaryFileShape = z
  .strictObject({
    language: z.enum(LANGUAGES),
    positives: z
      .record(z.string(), z.array(textShape).min(1))
      .describe("texts that a category should flag, by category"),
    ordinary: z
      .strictObject({ user: z.array(textShape).min(1), assistant: z.array(textShape).min(1) })
      .describe("texts that no category should flag, by the role that writes them"),
  })
  .meta({ id: "CanaryFile" });
export type CanaryFile = z.infer<typeof canaryFileShape>;

/** One written text whose truth is known. */
export interface Canary {
  readonly language: Language;
  readonly role: MessageRole;
  /** The category that should flag it; null for an ordinary text. */
  readonly category: string | null;
  readonly text: string;
}

/** What cannot be a canary, with the path of the field inside the file. */
export interface CanaryFault {
  readonly field: string;
  readonly reason: string;
}

/**
 * The canaries of a file. A category that no detector knows, or a text that stands twice, is a fault: it would weigh
 * double in every share.
 *
 * @param roleOf the role whose messages a category scores; undefined for a category that is unknown
 */
export function canariesOf(
  file: CanaryFile,
  roleOf: (category: string) => MessageRole | undefined,
): readonly Canary[] | CanaryFault {
  const { language, positives, ordinary } = file;
  const canaries: Canary[] = [];
  const known = new Set<string>();
  const lists: [string, MessageRole | undefined, string | null, readonly string[]][] = [
    ...Object.entries(positives).map(
      ([category, texts]): [string, MessageRole | undefined, string, readonly string[]] => [
        ...([`positives.${category}`, roleOf(category)] as const),
        ...([category, texts] as const),
      ],
    ),
    ["ordinary.user", "user", null, ordinary.user],
    ["ordinary.assistant", "assistant", null, ordinary.assistant],
  ];
  for (const [field, role, category, texts] of lists) {
    if (role === undefined) return { field, reason: "no category of the detector has this name" };
    for (const [place, text] of texts.entries()) {
      if (known.has(text))
        return { field: `${field}.${place}`, reason: "this text stands in the file twice" };
      known.add(text);
      canaries.push({ language, role, category, text });
    }
  }
  return canaries;
}
