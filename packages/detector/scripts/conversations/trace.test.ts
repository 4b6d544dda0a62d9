import { expect, test } from "vitest";
import { DETECTOR_UNDER_TEST as detector } from "./detector-under-test.js";
import { conversation } from "./read-conversations.js";
import { trace, wholeOf } from "./trace.js";

const { messages } = conversation([
  { role: "user", content: "5" },
  { role: "assistant", content: "9" },
  { role: "user", content: "6" },
  { role: "user", content: "1" },
]);
const readings = trace(detector, messages, { role: "user", category: "delusion" });

test("a trace has one reading for each turn of the role, with the scores up to it", () => {
  expect(readings.map(({ turns, last, highest }) => [turns, last, highest])).toEqual([
    [1, 5, 5],
    [2, 6, 6],
    [3, 1, 6],
  ]);
  expect(readings.map(({ maximum, run, share }) => [maximum, run, share])).toEqual([
    [5, 1, 1],
    [6, 2, 1],
    [6, 0, 2 / 3],
  ]);
});

test("a whole conversation has what was highest after any turn, and the share at its end", () => {
  const [first, second, third] = readings;
  expect(wholeOf(readings)).toEqual({
    ...{ turns: 3, highest: 6, last: 1, maximum: 6, run: 2, share: 2 / 3 },
    mean: second?.mean,
    cusum: second?.cusum,
  });
  expect(second?.cusum).toBeGreaterThan(Math.max(first?.cusum ?? 0, third?.cusum ?? 0));
});
