import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { examplesIn } from "./examples.js";
import { runExample } from "./run-example.js";

const PACKAGE = resolve(import.meta.dirname, "../../../..");

const examples = examplesIn(readFileSync(join(PACKAGE, "README.md"), "utf8"));
let failed = 0;
for (const example of examples) {
  const { printed, right } = runExample(example, join(PACKAGE, "dist/examples"));
  console.log(`README.md:${example.line} ${right ? "prints what it says" : "does NOT print what it says"}`);
  console.log(printed.replace(/^(?=.)/gm, "  "));
  if (!right) failed += 1;
}
console.log(`${examples.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && examples.length > 0 ? 0 : 1;
