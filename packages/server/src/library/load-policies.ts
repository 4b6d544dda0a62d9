import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CATEGORIES, RESPONSE_CATEGORIES } from "@balise/detector";
import {
  isProblem,
  type Policy,
  type Problem,
  policyConflict,
  policyHeaderShape,
  policyTexts,
  problem,
} from "@balise/preparedness";
import { readYaml } from "./read-file.js";

const FRONT_MATTER = /^\uFEFF?---\r?\n(.*?)\r?\n---\r?\n(.*)$/s;

/**
 * Reads the policies of `policies/*.md`: what the first directory holds goes before what the next holds, file by file.
 *
 * @returns a problem that names the file and what is wrong in it
 */
export async function loadPolicies(directories: readonly string[]): Promise<readonly Policy[] | Problem> {
  const files = new Map<string, string>();
  for (const directory of [...directories].reverse()) {
    const folder = join(directory, "policies");
    if (!existsSync(folder)) continue;
    for (const name of await readdir(folder)) {
      if (name.endsWith(".md")) files.set(`policies/${name}`, join(folder, name));
    }
  }
  if (files.size === 0) {
    return problem("not_found", { what: "file", id: join(directories.at(-1) ?? ".", "policies/*.md") });
  }
  const policies: Policy[] = [];
  for (const name of [...files.keys()].sort()) {
    const policy = readPolicy(name, await readFile(files.get(name) ?? "", "utf8"));
    if (isProblem(policy)) return policy;
    policies.push(policy);
  }
  return policyConflict(policies, { user: CATEGORIES, assistant: RESPONSE_CATEGORIES }) ?? policies;
}

function readPolicy(name: string, file: string): Policy | Problem {
  const [, header, body] = FRONT_MATTER.exec(file) ?? [];
  if (header === undefined || body === undefined) {
    return problem("invalid_field", { field: name, reason: "no_front_matter" });
  }
  // The header begins on the file's second line.
  const read = readYaml(name, `\n${header}`, policyHeaderShape);
  if (isProblem(read)) return read;
  if (name !== `policies/${read.value.id}.md`) {
    return problem("invalid_field", { field: `${name}: id`, reason: "the file is named after the id" });
  }
  const text = policyTexts(name, body.replaceAll("\r\n", "\n"));
  return isProblem(text) ? text : { ...read.value, text };
}
