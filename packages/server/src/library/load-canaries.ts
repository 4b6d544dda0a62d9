import { CATEGORIES, RESPONSE_CATEGORIES } from "@balise/detector";
import {
  type Canary,
  type CanaryFile,
  canariesOf,
  isProblem,
  type Language,
  type MessageRole,
  type Problem,
  problem,
} from "@balise/preparedness";

const ROLES = new Map<string, MessageRole>([
  ...CATEGORIES.map((category) => [category, "user"] as const),
  ...RESPONSE_CATEGORIES.map((category) => [category, "assistant"] as const),
]);

/**
 * The canaries of every language, from `canaries/<language>.yaml`. A file that is missing, that is of another language
 * than its name says, that names an unknown category or holds a text twice is a problem that names file and field.
 */
export async function loadCanaries(
  read: (name: string) => Promise<{ value: CanaryFile } | Problem>,
  languages: readonly Language[],
): Promise<Canary[] | Problem> {
  const canaries: Canary[] = [];
  for (const language of languages) {
    const name = `canaries/${language}.yaml`;
    const file = await read(name);
    if (isProblem(file)) return file;
    if (file.value.language !== language) {
      return problem("invalid_field", {
        field: `${name}: language`,
        reason: "the file is named after the language",
      });
    }
    const found = canariesOf(file.value, (category) => ROLES.get(category));
    if ("reason" in found)
      return problem("invalid_field", { field: `${name}: ${found.field}`, reason: found.reason });
    canaries.push(...found);
  }
  return canaries;
}
