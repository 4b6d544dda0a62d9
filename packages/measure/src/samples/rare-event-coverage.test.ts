import { describe, expect, test } from "vitest";
import { binomialProbability } from "../distributions/binomial.js";
import { isProblem } from "../problem.js";
import { type SeededRandom, seededRandom } from "../random/seeded-random.js";
import { type RareEventEstimate, rareEventInterval, type ScreenedStratum } from "./rare-event-interval.js";

function estimate(strata: readonly ScreenedStratum[], level = 0.95): RareEventEstimate {
  const found = rareEventInterval({ strata, level });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

test("for one stratum the exact coverage at 95 % is never under 94 %, at any share", () => {
  for (const reviewed of [10, 60, 250]) {
    const ends = Array.from({ length: reviewed + 1 }, (_, positive) =>
      estimate([{ population: 1e7, reviewed, positive, pooled: true }]),
    );
    for (let share = 0.001; share < 0.5; share += share < 0.02 ? 0.0005 : 0.004) {
      let covered = 0;
      for (const [positive, { lower, upper }] of ends.entries()) {
        if (lower <= share && share <= upper) covered += binomialProbability(positive, reviewed, share);
      }
      expect(covered).toBeGreaterThan(0.94);
    }
  }
});

describe("how far the coverage can be trusted", () => {
  const seen = (positive: number, level = 0.95) =>
    estimate([{ population: 1e6, reviewed: 10_000, positive }], level).coverage;

  test("is kept from ten effective positives on, at any level", () => {
    expect([seen(10), seen(11), seen(11, 0.9)]).toEqual(["conservative", "kept", "kept"]);
  });

  test("is conservative where the evidence is thin, and uncertain there at another level", () => {
    expect([seen(0), seen(3), seen(3, 0.9), seen(3, 0.99)]).toEqual([
      "conservative",
      "conservative",
      "uncertain",
      "uncertain",
    ]);
  });

  test("is conservative when the many positives are in strata that weigh little", () => {
    const top = { population: 2000, reviewed: 1000, positive: 400, captured: true };
    const rest = { population: 1_000_000, reviewed: 1000, positive: 0 };
    expect(estimate([top, rest])).toMatchObject({ coverage: "conservative", captured: { coverage: "kept" } });
  });

  test("is conservative when a stratum was not reviewed, even beside many positives", () => {
    const strata = [
      { population: 1e6, reviewed: 10_000, positive: 50 },
      { population: 10, reviewed: 0, positive: 0 },
    ];
    expect(estimate(strata).coverage).toBe("conservative");
    expect(estimate(strata.slice(0, 1)).coverage).toBe("kept");
  });

  test("is kept when everything was reviewed", () => {
    expect(estimate([{ population: 50, reviewed: 50, positive: 2 }]).coverage).toBe("kept");
  });
});

/** Positives among `draws` made without replacement from `positives` of `population`: one draw at a time. */
function drawPositives(
  random: SeededRandom,
  [population, positives, draws]: [number, number, number],
): number {
  let found = 0;
  for (let drawn = 0; drawn < draws; drawn++) {
    if (random.next() * (population - drawn) < positives - found) found += 1;
  }
  return found;
}

describe("over repeated samples a 95 % interval holds the true prevalence at least 94 % of the time", () => {
  /** Strata as [population, true positives, reviews]. */
  const designs: [string, [number, number, number][]][] = [
    [
      "1e-1, one reviewed share high enough for the finite-population correction to matter",
      [
        [2000, 300, 600],
        [3000, 200, 300],
      ],
    ],
    [
      "1.5e-3, ranked by a screening model, bottom stratum almost empty",
      [
        [5000, 700, 300],
        [15_000, 400, 300],
        [80_000, 250, 500],
        [900_000, 150, 900],
      ],
    ],
    [
      "1e-5, hardly ever a positive outside the top stratum",
      [
        [100, 6, 60],
        [10_000, 3, 500],
        [989_900, 1, 1400],
      ],
    ],
  ];
  test.each(designs)("%s", (name, strata) => {
    const random = seededRandom(name);
    const population = strata.reduce((sum, [size]) => sum + size, 0);
    const truth = strata.reduce((sum, [, positives]) => sum + positives, 0) / population;
    const samples = 400;
    let held = 0;
    for (let sample = 0; sample < samples; sample++) {
      const found = estimate(
        strata.map((stratum) => ({
          population: stratum[0],
          reviewed: stratum[2],
          positive: drawPositives(random, stratum),
        })),
      );
      if (found.lower <= truth && truth <= found.upper) held += 1;
    }
    expect(held / samples).toBeGreaterThanOrEqual(0.94);
  });
});
