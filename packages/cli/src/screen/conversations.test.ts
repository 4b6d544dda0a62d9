import { describe, expect, it } from "vitest";
import { Conversations } from "./conversations.js";
import type { TextToScreen } from "./read-text.js";

const carried = { maximum: 9, run: 2, over: 2, mean: 1, cusum: 20 };

/** A screen whose conversations cross the limit of distress at their second message. */
const screen = {
  conversation: () => {
    let turns = 0;
    return {
      get turns() {
        return turns;
      },
      take: () => (++turns === 2 ? [{ category: "distress", limit: 20, ...carried }] : []),
    };
  },
};
const text = (
  conversation: string | number | undefined,
  role: "user" | "assistant" = "user",
): TextToScreen => {
  return { line: 1, id: undefined, locale: undefined, conversation, role, text: "" };
};

describe("the conversations of a file", () => {
  it("are told where they cross a limit, by the number of the user's message", () => {
    const conversations = new Conversations(screen);
    const takes = [text("a"), text("b"), text("a", "assistant"), text("a"), text("a"), text(undefined)];
    expect(takes.map((each) => conversations.take(each))).toEqual([
      ...[undefined, undefined, undefined],
      { turn: 2, crossings: [{ category: "distress", limit: 20, ...carried }] },
      ...[undefined, undefined],
    ]);
    expect([conversations.begun, conversations.dropped]).toEqual([2, 0]);
    expect(conversations.crossed()).toEqual([["distress", 1]]);
  });

  it("that are a number and a text of the same letters are two", () => {
    const conversations = new Conversations(screen);
    for (const name of [7, "7"]) conversations.take(text(name));
    expect(conversations.begun).toBe(2);
  });

  it("are let go when there are too many: the one that waits the longest, which then begins anew", () => {
    const conversations = new Conversations(screen, 2);
    for (const name of ["a", "b"]) conversations.take(text(name));
    expect(conversations.take(text("a"))).toMatchObject({ turn: 2 });
    conversations.take(text("c"));
    expect(conversations.dropped).toBe(1);
    expect(conversations.take(text("b"))).toBeUndefined();
    expect([conversations.begun, conversations.dropped]).toEqual([4, 2]);
  });
});
