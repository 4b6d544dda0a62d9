import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, problem } from "@balise/preparedness";
import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { readShape } from "../problems/of-issue.js";

/**
 * Reads one YAML file of the library by its shape. What is wrong with it is told with the file, the field and, where
 * the text itself cannot be read, the line.
 *
 * @param name path inside the library, such as `indicators/self-harm-risk.yaml`
 */
export async function readLibraryFile<Shape extends z.ZodType>(
  directory: string,
  name: string,
  shape: Shape,
): Promise<{ value: z.output<Shape> } | Problem> {
  let text: string;
  try {
    text = await readFile(join(directory, name), "utf8");
  } catch {
    return problem("not_found", { what: "file", id: join(directory, name) });
  }
  return readYaml(name, text, shape);
}

/** Reads YAML by its shape; what is wrong is told with the file's name, the field and, for broken YAML, the line. */
export function readYaml<Shape extends z.ZodType>(
  name: string,
  text: string,
  shape: Shape,
): { value: z.output<Shape> } | Problem {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0]);
    return problem("invalid_field", { field: name, reason: broken.message, line });
  }
  const read = readShape(shape, document.toJS(), "en");
  return "code" in read && "field" in read ? { ...read, field: `${name}: ${read.field}` } : read;
}
