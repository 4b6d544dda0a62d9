import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { examplesIn } from "./examples.js";
import { runExample } from "./run-example.js";

const PACKAGE = resolve(import.meta.dirname, "../..");
const readme = readFileSync(join(PACKAGE, "README.md"), "utf8");

test("the blocks of a document are found with what they print", () => {
  const markdown =
    "# T\n\n```js\na();\n```\n\nIt prints:\n\n```text\n1\n```\n\n```sh\nx\n```\n\n```js\nb();\n```\n";
  expect(examplesIn(markdown)).toEqual([
    { line: 4, code: "a();\n", prints: "1\n" },
    { line: 18, code: "b();\n", prints: null },
  ]);
});

test("an example that prints something else, or that breaks, is not right", () => {
  const folder = mkdtempSync(join(tmpdir(), "balise-examples-"));
  const run = (code: string, prints: string | null) => runExample({ line: 1, code, prints }, folder);
  expect(run("console.log(1)", "1\n")).toEqual({ printed: "1\n", right: true });
  expect(run("console.log(1)", null).right).toBe(true);
  expect(run("console.log(1)", "2\n").right).toBe(false);
  expect(run("console.log(1); throw new Error()", "1\n").right).toBe(false);
  rmSync(folder, { recursive: true });
});

test("every example of the README runs against the built package and prints what the README says", () => {
  expect(existsSync(join(PACKAGE, "dist/index.js")), "npm run build comes first").toBe(true);
  const examples = examplesIn(readme);
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const { printed, right } = runExample(example, join(PACKAGE, "dist/examples"));
    expect({ line: example.line, printed, right }).toEqual({
      line: example.line,
      printed: example.prints ?? printed,
      right: true,
    });
  }
});
