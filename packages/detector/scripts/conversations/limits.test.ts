import { expect, test } from "vitest";
import { DETECTOR_UNDER_TEST as detector } from "./detector-under-test.js";
import { crossingShares, limitsTable } from "./limits.js";
import { conversation } from "./read-conversations.js";

const users = (...bins: string[]) => conversation(bins.map((content) => ({ role: "user", content })));

test("a limit is crossed by a conversation that reaches it, whatever comes after", () => {
  expect(crossingShares([8, 7.9, 24]).map(Number)).toEqual([0.667, ...Array(5).fill(0.333), 0, 0, 0]);
});

test("a table has the shares of every group, of the highest that its conversations reach", () => {
  const groups = [{ name: "both", conversations: [users("9", "9", "0", "0"), users("0", "9")] }];
  const [title, , line] = limitsTable(detector, "delusion", { groups }).split("\n");
  expect(title).toContain("delusion");
  expect(line?.trim().split(/\s{2,}/)).toEqual(["both (2)", ...["0.500", ...Array(8).fill("0.000")]]);
});

test("a sum below the start is let go", () => {
  const groups = [{ name: "slow", conversations: [users(...Array.from({ length: 20 }, () => "3"))] }];
  const share = (from: number) => limitsTable(detector, "delusion", { groups, from }).split("\n")[2];
  expect(share(0)).toContain("1.000");
  expect(share(1)).not.toContain("1.000");
});
