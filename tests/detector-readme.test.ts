import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { examplesIn } from "../packages/measure/scripts/examples/examples.js";
import { runExample } from "../packages/measure/scripts/examples/run-example.js";
import { HOUSE } from "./house-copy.js";

const DETECTOR = join(HOUSE, "packages/detector");

it("every example of the detector's README runs against the built package and prints what the README says", () => {
  expect(existsSync(join(DETECTOR, "dist/index.js")), "npm run build comes first").toBe(true);
  const examples = examplesIn(readFileSync(join(DETECTOR, "README.md"), "utf8"));
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const { printed, right } = runExample(example, join(DETECTOR, "dist/examples"));
    expect({ line: example.line, printed, right }).toEqual({
      line: example.line,
      printed: example.prints ?? printed,
      right: true,
    });
  }
});
