import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { delaySums } from "./delay-sums.js";
import { type Nowcast, nowcast } from "./nowcast.js";
import { unseenOdds } from "./unseen-odds.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

// R: set.seed(7); 30 days of rpois(1, 12) events, delays 0 to 6 with probabilities .2, .25, .2, .15, .1, .07, .03
const whole =
  "6252310 0241000 5331110 6424110 2314100 1103400 1511030 5013201 1275121 1243210 5354400 0455230 3224020 " +
  "3354300 2232310 2321000 5432100 2331500 4111220 3141010 2323100 1241011 1343211 4641300";
const partial = "341311 23223 0322 134 13 1";
const reports = `${whole} ${partial}`.split(" ").map((row) => [...row].map(Number));

/** Last days first: estimate, lower, upper. */
function lastDays(found: Nowcast, days: number): (readonly [number, number, number])[] {
  return found.days.slice(-days).map(({ estimate, lower, upper }) => [estimate, lower, upper] as const);
}

test("the shares reported by each delay are those of R surveillance, by Lawless's method", () => {
  // nowcast(now, when, data, method = "lawless", D = 6, m = NULL)@delayCDF[["lawless"]]
  const shares = [
    0.186024495501704, 0.392718379392485, 0.615612594723355, 0.79974671903793, 0.926467149871405,
    0.987841945288754, 1,
  ];
  const found = sound(nowcast({ reports, longestDelay: 6 })).reportedShares;
  expect(found).toHaveLength(7);
  for (const [delay, share] of shares.entries()) expect(found[delay]).toBeCloseTo(share, 13);
});

test("estimates are what is reported over its share, and the ends are quantiles computed in R", () => {
  // E1 <- prod((al + be - 1)/(al - 1)) - 1; E2 <- prod((al + be - 1)*(al + be - 2)/((al - 1)*(al - 2))) - 1 - 2*E1
  // r <- n + .5; mu <- r*E1; v <- r*(r + 1)*E2 + mu - mu^2; n + qnbinom(c(.025, .975), size = mu^2/(v - mu), mu = mu)
  // The same ends as the quantiles of 400,000 rnbinom(1, r, prod(rbeta(d, al, be))).
  const found = sound(nowcast({ reports, longestDelay: 6 }));
  expect(found.trimmed).toBe(0);
  expect(found.days).toHaveLength(30);
  const expected = [
    [18, 18, 18],
    [13.16, 13, 14],
    [12.952429022082, 12, 16],
    [8.752771137868, 7, 13],
    [12.99518572, 9, 20],
    [10.185415834593, 5, 21],
    [5.375636134924, 1, 24],
  ];
  for (const [index, day] of lastDays(found, 7).entries()) {
    expect(day[0]).toBeCloseTo(expected[index]?.[0] ?? Number.NaN, 9);
    expect(day.slice(1)).toEqual(expected[index]?.slice(1));
  }
  expect(found.days.at(-1)).toMatchObject({ level: 0.95, method: "reverse-hazard-nowcast", reported: 1 });
});

test("a window learns the delays from its days alone", () => {
  const found = sound(nowcast({ reports, longestDelay: 6, window: 14, level: 0.8 }));
  const expected = [
    [8.846076597558, 7, 11],
    [12.356424453732, 9, 17],
    [9.460387472388, 6, 16],
    [5.545744380366, 2, 17],
  ];
  for (const [index, day] of lastDays(found, 4).entries()) {
    expect(day[0]).toBeCloseTo(expected[index]?.[0] ?? Number.NaN, 9);
    expect(day.slice(1)).toEqual(expected[index]?.slice(1));
  }
  expect(found.days[0]?.level).toBe(0.8);
  const tail = sound(nowcast({ reports: reports.slice(-14), longestDelay: 6, level: 0.8 }));
  expect(found.days.slice(-14)).toEqual(tail.days);
  expect(found.reportedShares).toEqual(tail.reportedShares);
});

test("a worked triangle: half are reported the same day, nine tenths by the next", () => {
  const found = sound(nowcast({ reports: [[5, 4, 1], [10, 8, 2], [20, 16], [50]], longestDelay: 2 }));
  expect(found.reportedShares[2]).toBe(1);
  expect(found.reportedShares[1]).toBeCloseTo(0.9, 14);
  expect(found.reportedShares[0]).toBeCloseTo(0.5, 14);
  expect(found.days.map((day) => day.reported)).toEqual([10, 20, 36, 50]);
  expect(found.days[2]?.estimate).toBeCloseTo(40, 12);
  expect(found.days[3]?.estimate).toBeCloseTo(100, 12);
});

test("the posterior odds are those of independent Beta hazards", () => {
  // By hand: delay 2 has a Beta(27 + 2/3, 3 + 1/3) share reported before it, delay 1 a Beta(35 + 1/3, 28 + 1/3).
  const odds = unseenOdds(delaySums([[5, 4, 1], [10, 8, 2], [20, 16], [50]], 2, 4));
  const [a2, b2, a1, b1] = [27 + 2 / 3, 3 + 1 / 3, 35 + 1 / 3, 28 + 1 / 3];
  const mean2 = (a2 + b2 - 1) / (a2 - 1);
  const square2 = (mean2 * (a2 + b2 - 2)) / (a2 - 2);
  const mean1 = (mean2 * (a1 + b1 - 1)) / (a1 - 1);
  const square1 = ((square2 * (a1 + b1 - 1)) / (a1 - 1)) * ((a1 + b1 - 2) / (a1 - 2));
  expect(odds[2]).toEqual({ mean: 0, square: 0 });
  expect(odds[1]?.mean).toBeCloseTo(mean2 - 1, 12);
  expect(odds[1]?.square).toBeCloseTo(square2 - 2 * mean2 + 1, 12);
  expect(odds[0]?.mean).toBeCloseTo(mean1 - 1, 12);
  expect(odds[0]?.square).toBeCloseTo(square1 - 2 * mean1 + 1, 12);
});

test("last days are left out while hardly any report has been seen that soon", () => {
  const slow = [[0, 0, 9], [0, 2, 8], [0, 1, 9], [0, 3], [0]];
  const found = sound(nowcast({ reports: slow, longestDelay: 2 }));
  expect(found.trimmed).toBe(1);
  expect(found.days).toHaveLength(4);
  expect(found.reportedShares[0]).toBe(0);
  const never = sound(nowcast({ reports: [[0, 0], [0, 0], [0]], longestDelay: 1 }));
  expect(never.trimmed).toBe(1);
  expect(never.days.map((day) => [day.estimate, day.lower, day.upper])).toEqual([
    [0, 0, 0],
    [0, 0, 0],
  ]);
  // Two reports before it and a half from the prior are over 2; one and a half are not.
  expect(sound(nowcast({ reports: [[1, 9], [1, 8], [3]], longestDelay: 1 })).trimmed).toBe(0);
  expect(sound(nowcast({ reports: [[1, 9], [0, 8], [3]], longestDelay: 1 })).trimmed).toBe(1);
});

test("without a delay every day is complete", () => {
  const found = sound(nowcast({ reports: [[3], [0]], longestDelay: 0 }));
  expect(found.reportedShares).toEqual([1]);
  expect(found.days.map((day) => [day.estimate, day.lower, day.upper])).toEqual([
    [3, 3, 3],
    [0, 0, 0],
  ]);
});

const triangle = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 8 })).chain(([longestDelay, more]) =>
  fc.record({
    longestDelay: fc.constant(longestDelay),
    reports: fc
      .array(fc.array(fc.nat(30), { minLength: longestDelay + 1, maxLength: longestDelay + 1 }), {
        minLength: longestDelay + more,
        maxLength: longestDelay + more,
      })
      .map((rows) => rows.map((row, day) => row.slice(0, rows.length - day))),
  }),
);

test("ends are whole, at least what is reported, and a wider level gives wider ones", () => {
  fc.assert(
    fc.property(triangle, (input) => {
      const found = sound(nowcast(input));
      const wider = sound(nowcast({ ...input, level: 0.99 }));
      expect(found.days.length + found.trimmed).toBe(input.reports.length);
      for (const [index, day] of found.days.entries()) {
        expect(Number.isSafeInteger(day.lower) && Number.isSafeInteger(day.upper)).toBe(true);
        expect(day.lower).toBeGreaterThanOrEqual(day.reported);
        expect(day.upper).toBeGreaterThanOrEqual(day.lower);
        expect(wider.days[index]?.lower).toBeLessThanOrEqual(day.lower);
        expect(wider.days[index]?.upper).toBeGreaterThanOrEqual(day.upper);
      }
      const { reportedShares } = found;
      expect(reportedShares).toEqual(reportedShares.toSorted((a, b) => a - b));
    }),
    { seed: 71 },
  );
});

test("the order of the complete days does not matter for the others", () => {
  fc.assert(
    fc.property(triangle, ({ reports: given, longestDelay }) => {
      const complete = given.filter((row) => row.length === longestDelay + 1);
      const turned = [...complete.toReversed(), ...given.slice(complete.length)];
      const here = sound(nowcast({ reports: given, longestDelay }));
      const there = sound(nowcast({ reports: turned, longestDelay }));
      expect(there.days.slice(complete.length)).toEqual(here.days.slice(complete.length));
    }),
    { seed: 72 },
  );
});

test("bad input is named", () => {
  const good = { reports: [[1, 2], [3, 1], [4]], longestDelay: 1 };
  const bad = (change: Partial<Parameters<typeof nowcast>[0]>) => nowcast({ ...good, ...change });
  expect(bad({ reports: [] })).toEqual({ code: "empty", field: "reports" });
  expect(bad({ reports: [[4]] })).toEqual({ code: "too_few", field: "reports" });
  expect(bad({ longestDelay: 1.5 })).toEqual({ code: "not_an_integer", field: "longestDelay" });
  expect(bad({ longestDelay: -1 })).toEqual({ code: "negative_count", field: "longestDelay" });
  expect(bad({ longestDelay: 3 })).toEqual({ code: "too_few", field: "reports" });
  expect(bad({ window: 1 })).toEqual({ code: "out_of_range", field: "window" });
  expect(bad({ window: Number.NaN })).toEqual({ code: "not_a_number", field: "window" });
  expect(bad({ window: 2 })).toMatchObject({ trimmed: 0 });
  expect(bad({ window: 50 })).toEqual(nowcast(good));
  expect(bad({ level: 1 })).toEqual({ code: "out_of_range", field: "level" });
  expect(bad({ reports: [[1, 2], [3], [4]] })).toEqual({
    code: "length_mismatch",
    field: "reports",
    index: 1,
  });
  expect(
    bad({
      reports: [
        [1, 2],
        [3, 1],
        [4, 1],
      ],
    }),
  ).toEqual({
    code: "length_mismatch",
    field: "reports",
    index: 2,
  });
  expect(bad({ reports: [[1, 2], [3, -1], [4]] })).toEqual({
    code: "negative_count",
    field: "reports",
    index: 1,
  });
  expect(bad({ reports: [[1, Number.POSITIVE_INFINITY], [3, 1], [4]] })).toEqual({
    code: "not_a_number",
    field: "reports",
    index: 0,
  });
  expect(bad({ reports: [[1, 2], [1, 9_999_999], [4]] })).toMatchObject({ trimmed: 0 });
  expect(bad({ reports: [[1, 2], [2, 9_999_999], [4]] })).toEqual({
    code: "out_of_range",
    field: "reports",
    index: 1,
  });
});
