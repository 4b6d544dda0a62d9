import { z } from "zod";
import {
  LANGUAGES,
  type Language,
  type Localised,
  localisedShape,
  type Problem,
  problem,
} from "../problems/index.js";
import { MESSAGE_ROLES } from "../usage/index.js";

/** What stands above a policy's texts. */
export const policyHeaderShape = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]{0,59}$/),
  name: localisedShape,
  /** Changed whenever a text changes: it is on every finding. */
  version: z.string().regex(/^[\w.-]{1,40}$/),
  /** Who wrote the texts that it is about. */
  role: z.enum(MESSAGE_ROLES),
  /** The detector's categories that it explains. */
  categories: z.array(z.string().regex(/^[a-z_]{1,40}$/)).min(1),
});

/** A text that tells a judge what counts and what does not, in both languages. */
export interface Policy extends Readonly<z.output<typeof policyHeaderShape>> {
  readonly text: Localised;
}

const HEADINGS: Readonly<Record<Language, string>> = { fr: "# Français", en: "# English" };

/** Characters that a policy may have in one language: it is sent, and paid, with every text. */
export const POLICY_LIMIT = 12_000;

/**
 * Divides a policy into its languages: what stands under `# Français` and under `# English`, each once, in any order.
 *
 * @param name of the file, for the problem
 */
export function policyTexts(name: string, body: string): Localised | Problem {
  const wrong = (heading: string, reason: string) =>
    problem("invalid_field", { field: `${name}: ${heading}`, reason });
  const texts: Partial<Record<Language, string>> = {};
  for (const section of body.split(/^(?=# )/mu)) {
    const [heading = "", ...lines] = section.split("\n");
    const text = lines.join("\n").trim();
    if (section.trim() === "") continue;
    const language = LANGUAGES.find((each) => HEADINGS[each] === heading.trim());
    if (language === undefined) return wrong(heading.trim().slice(0, 60), "not_a_language");
    if (texts[language] !== undefined) return wrong(HEADINGS[language], "twice");
    if (text === "") return wrong(HEADINGS[language], "empty");
    if (text.length > POLICY_LIMIT) return wrong(HEADINGS[language], "too_long");
    texts[language] = text;
  }
  const { fr, en } = texts;
  if (fr === undefined) return problem("missing_field", { field: `${name}: ${HEADINGS.fr}` });
  if (en === undefined) return problem("missing_field", { field: `${name}: ${HEADINGS.en}` });
  return { fr, en };
}

/**
 * The first thing that keeps policies from being used together: a category that the detector does not know for that
 * role, or one that two policies explain.
 */
export function policyConflict(
  policies: readonly Policy[],
  known: Readonly<Record<Policy["role"], readonly string[]>>,
): Problem | undefined {
  const taken = new Map<string, string>();
  for (const { id, role, categories } of policies) {
    const field = `policies/${id}.md: categories`;
    for (const category of categories) {
      if (!known[role].includes(category)) return problem("invalid_field", { field, reason: "not_one_of" });
      if (taken.has(`${role} ${category}`)) return problem("already_exists", { what: field, id: category });
      taken.set(`${role} ${category}`, id);
    }
  }
  return undefined;
}
