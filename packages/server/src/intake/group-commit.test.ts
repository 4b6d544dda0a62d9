import { describe, expect, it } from "vitest";
import { groupCommit } from "./group-commit.js";

/** Commits that stay open until they are let go, and what each one held. */
function heldCommits(fails: (items: readonly number[]) => boolean = () => false) {
  const groups: (readonly number[])[] = [];
  const gates: (() => void)[] = [];
  const together = async (items: readonly number[]) => {
    groups.push(items);
    await new Promise<void>((resolve) => gates.push(resolve));
    if (fails(items)) throw new Error(`failed ${items.join()}`);
    return items.map((item) => item * 10);
  };
  const release = async () => {
    gates.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { groups, together, release };
}

describe("a group commit", () => {
  it("puts what waits during one commit into the next", async () => {
    const { groups, together, release } = heldCommits();
    const group = groupCommit({ together, weigh: () => 1, capacity: 10 });
    const outcomes = Promise.all([1, 2, 3].map((item) => group.commit(item)));
    await release();
    await release();
    expect(await outcomes).toEqual([10, 20, 30]);
    expect(groups).toEqual([[1], [2, 3]]);
  });

  it("stays below its capacity, but takes an item that is heavier than it alone", async () => {
    const { groups, together, release } = heldCommits();
    const group = groupCommit({ together, weigh: (item: number) => item, capacity: 10 });
    const outcomes = Promise.all([1, 5, 4, 30, 2].map((item) => group.commit(item)));
    for (let commits = 0; commits < 4; commits++) await release();
    await outcomes;
    expect(groups).toEqual([[1], [5, 4], [30], [2]]);
  });

  it("tries each item of a failed commit alone, so that one does not fail the others", async () => {
    const { groups, together, release } = heldCommits((items) => items.includes(3));
    const group = groupCommit({ together, weigh: () => 1, capacity: 10 });
    const outcomes = Promise.allSettled([1, 2, 3, 4].map((item) => group.commit(item)));
    for (let commits = 0; commits < 5; commits++) await release();
    expect((await outcomes).map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    expect(groups).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
  });

  it("goes on after a failure", async () => {
    const { together, release } = heldCommits((items) => items.includes(1));
    const group = groupCommit({ together, weigh: () => 1, capacity: 10 });
    const first = expect(group.commit(1)).rejects.toThrow("failed 1");
    await release();
    await first;
    const second = group.commit(2);
    await release();
    expect(await second).toBe(20);
  });
});
