import { describe, expect, it } from "vitest";
import { retryDelay } from "./retry.js";

const RULE = { attempts: 3, first: 500 };
const delay = (attempt: number, left: number, asked?: number) => retryDelay(attempt, { left, asked }, RULE);

describe("the wait before asking again", () => {
  it("doubles with each call, and ends with the attempts", () => {
    expect([1, 2, 3].map((attempt) => delay(attempt, 60_000))).toEqual([500, 1000, undefined]);
  });

  it("is what the endpoint asks for, where that is longer", () => {
    expect([delay(1, 60_000, 3000), delay(1, 60_000, 0)]).toEqual([3000, 500]);
  });

  it("is not begun when the question's time would be over before it", () => {
    expect([delay(1, 500), delay(1, 501), delay(1, 2000, 5000)]).toEqual([undefined, 500, undefined]);
  });
});
