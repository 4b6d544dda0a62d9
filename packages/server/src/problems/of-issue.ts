import { type Language, type Problem, problem } from "@balise/preparedness";
import { z } from "zod";

const WORDS = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

/**
 * Reads a value by its shape, or says what is wrong with it: the first field that is missing, unknown or not valid,
 * with its path.
 */
export function readShape<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  language: Language,
): { value: z.output<Shape> } | Problem {
  const read = shape.safeParse(value, { error: WORDS[language] });
  if (read.success) return { value: read.data };
  const [issue] = read.error.issues;
  return issue === undefined
    ? problem("invalid_field", { field: ".", reason: "" })
    : problemOfIssue(issue, value);
}

function problemOfIssue(issue: z.core.$ZodIssue, value: unknown): Problem {
  const field = fieldName(issue.path);
  if (issue.code === "unrecognized_keys") {
    return problem("unknown_field", { field: fieldName([...issue.path, issue.keys[0] ?? ""]) });
  }
  if (issue.path.length > 0 && at(value, issue.path) === undefined)
    return problem("missing_field", { field });
  return problem("invalid_field", { field, reason: issue.message });
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "." : path.map(String).join(".");
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
