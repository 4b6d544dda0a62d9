import { randomUUID } from "node:crypto";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { MODERATION_DESCRIPTION } from "./description.js";
import { flagBins } from "./flag-bins.js";
import { moderationOf } from "./moderation.js";
import { type ModerationInput, moderationRequestShape, moderationShape } from "./shapes.js";

export const screeningRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "post",
    path: "/moderations",
    alsoAt: "/v1/moderations",
    needs: "screening:read",
    summary: "Screen texts inline, as OpenAI's moderation does",
    description: MODERATION_DESCRIPTION,
    body: moderationRequestShape,
    answer: { status: 200, describe: "A result per text", shape: moderationShape },
    async handle({ body: { input, role, locale } }, { screen, library }) {
      const flagBinOf = flagBins(library.indicators);
      const results = textsOf(input).map((text) =>
        moderationOf(screen.findings(text, { role, locale, from: 0 }), (category) =>
          flagBinOf(role, category),
        ),
      );
      return { id: `modr-${randomUUID()}`, model: screen.version, results };
    },
  }),
];

/** The parts of a message are one text, a line break between them. */
function textsOf(input: ModerationInput): readonly string[] {
  if (typeof input === "string") return [input];
  const texts: string[] = [];
  const parts: string[] = [];
  for (const each of input) {
    if (typeof each === "string") texts.push(each);
    else parts.push(each.text);
  }
  return parts.length === 0 ? texts : [parts.join("\n")];
}
