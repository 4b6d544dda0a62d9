import { expect, test } from "vitest";
import { emptyBaseline } from "./baseline.js";
import {
  baselineCapacity,
  type ReferenceDesign,
  seasonLevels,
  takeReferenceWeeks,
} from "./reference-weeks.js";
import { seriesTables } from "./series-tables.js";

const DESIGN: ReferenceDesign = { frequency: 52, b: 5, w: 3, noPeriods: 1, pastWeeksNotIncluded: 26 };

/** Runs of equal levels: [level, length]. */
function runs(levels: ArrayLike<number>): number[][] {
  const found: number[][] = [];
  for (const level of Array.from(levels)) {
    const last = found.at(-1);
    if (last?.[0] === level) last[1] = (last[1] ?? 0) + 1;
    else found.push([level, 1]);
  }
  return found;
}

/** First and last place of each run of weeks, counted from 1 as R does. */
function weeks(now: number, design: ReferenceDesign): number[][] {
  const baseline = emptyBaseline(baselineCapacity(design), design.noPeriods);
  const counts = Array.from({ length: 364 }, (_, week) => week + 1);
  takeReferenceWeeks(baseline, seriesTables(counts), { now: now - 1, design, levels: seasonLevels(design) });
  const taken = Array.from(baseline.counts.subarray(0, baseline.size));
  expect(Array.from(baseline.times.subarray(0, baseline.size))).toEqual(taken.map((week) => week - now));
  const starts = taken.filter((week, i) => week !== (taken[i - 1] ?? -1) + 1);
  return starts.map((start) => {
    let end = start;
    while (taken.includes(end + 1)) end++;
    return [start, end];
  });
}

// The weeks that R's farringtonFlexible fits at week 340, range and control as given.
test("with one level the weeks are those within w of the same week of each year", () => {
  const years = [
    [77, 83],
    [129, 135],
    [181, 187],
    [233, 239],
    [285, 291],
  ];
  expect(weeks(340, DESIGN)).toEqual(years);
  expect(weeks(340, { ...DESIGN, pastWeeksNotIncluded: 1 })).toEqual([...years, [337, 338]]);
  expect(weeks(340, { ...DESIGN, pastWeeksNotIncluded: 51 })).toEqual([...years.slice(0, 4), [285, 288]]);
  expect(weeks(340, { ...DESIGN, b: 1, w: 0 })).toEqual([[288, 288]]);
});

test("with more levels they are all the weeks since the first window", () => {
  const design = { ...DESIGN, noPeriods: 10 };
  expect(weeks(340, design)).toEqual([[77, 313]]);
  expect(weeks(340, { ...design, pastWeeksNotIncluded: 0 })).toEqual([[77, 339]]);
});

test("a window that the start of the series cuts off begins there", () => {
  expect(weeks(263, DESIGN)[0]).toEqual([1, 6]);
  expect(weeks(264, DESIGN)[0]).toEqual([1, 7]);
});

test("the weeks between windows are shared out, the first levels taking those that are left over", () => {
  expect(runs(seasonLevels({ ...DESIGN, noPeriods: 10 }))).toEqual([
    [0, 4],
    ...Array.from({ length: 9 }, (_, i) => [i + 1, 5]),
    [0, 3],
  ]);
  expect(runs(seasonLevels({ ...DESIGN, w: 2, noPeriods: 5 }))).toEqual([
    [0, 3],
    [1, 12],
    [2, 12],
    [3, 12],
    [4, 11],
    [0, 2],
  ]);
  expect(runs(seasonLevels({ ...DESIGN, w: 4, noPeriods: 2 }))).toEqual([
    [0, 5],
    [1, 43],
    [0, 4],
  ]);
  expect(runs(seasonLevels(DESIGN))).toEqual([
    [0, 4],
    [-1, 45],
    [0, 3],
  ]);
});
