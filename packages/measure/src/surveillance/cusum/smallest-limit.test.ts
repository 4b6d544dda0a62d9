import { expect, test } from "vitest";
import { smallestLimit } from "./smallest-limit.js";

const search = { wanted: 1000, low: 0.1, high: 2, closeness: 1e-6, narrowest: 1e-9 };

test("the limit is the smallest that reaches the wanted run length, from one side", () => {
  const limit = smallestLimit((trial) => Math.exp(trial ** 2), search);
  const least = Math.sqrt(Math.log(1000));
  expect(limit).toBeGreaterThanOrEqual(least);
  expect(limit).toBeLessThan(least + 1e-6);
});

test("a run length that rises in steps has its limit next to the step", () => {
  const limit = smallestLimit((trial) => 10 ** (Math.floor(trial) + 0.5), { ...search, low: 0.5, high: 1 });
  expect(limit).toBeGreaterThanOrEqual(3);
  expect(limit).toBeLessThan(3 + 1e-6);
});

test("a lowest limit that is large enough is the answer, and at that nothing else is tried", () => {
  const tried: number[] = [];
  const found = smallestLimit(
    (trial) => {
      tried.push(trial);
      return 1000;
    },
    { ...search, low: 0.7 },
  );
  expect(found).toBe(0.7);
  expect(tried).toEqual([0.7]);
});

test("few trials are needed where ln(run length) is nearly linear in the limit", () => {
  let trials = 0;
  smallestLimit(
    (trial) => {
      trials += 1;
      return 3 * Math.exp(trial) - 2;
    },
    { ...search, closeness: 0.005, high: Math.log(1000) },
  );
  expect(trials).toBeLessThan(7);
});

test.each([0, 1, 2, 3, 4])("a problem of the run length, at trial %i, is passed on", (at) => {
  let trials = 0;
  const found = smallestLimit((trial) => {
    trials += 1;
    return trials > at ? { code: "not_converged", field: "ratio" } : Math.exp(trial);
  }, search);
  expect(found).toEqual({ code: "not_converged", field: "ratio" });
});
