import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";
import { twoParameterIrt } from "./two-parameter-irt.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

/** 24 simulated models on five items, from 1 to 20 trials; 0 trials is missing. */
const CORRECT = [
  [1, 0, 1, 0, 0],
  [11, 10, 1, 0, 0],
  [4, 2, 0, 0, 1],
  [3, 0, 1, 0, 0],
  [1, 4, 8, 2, 1],
  [0, 1, 10, 0, 3],
  [1, 1, 10, 1, 0],
  [1, 5, 15, 2, 11],
  [1, 0, 0, 1, 0],
  [1, 4, 1, 13, 15],
  [10, 4, 0, 0, 0],
  [0, 6, 3, 0, 0],
  [0, 1, 0, 6, 0],
  [1, 0, 17, 0, 3],
  [1, 1, 2, 0, 1],
  [1, 11, 1, 4, 1],
  [0, 7, 6, 2, 0],
  [1, 0, 3, 0, 0],
  [5, 0, 1, 1, 4],
  [1, 3, 14, 0, 1],
  [12, 1, 0, 1, 1],
  [11, 5, 0, 1, 0],
  [4, 10, 1, 8, 3],
  [2, 0, 0, 0, 0],
];
const TRIALS = [
  [1, 1, 5, 20, 1],
  [20, 20, 1, 1, 0],
  [5, 5, 1, 0, 5],
  [5, 1, 5, 1, 5],
  [1, 5, 20, 5, 1],
  [0, 1, 20, 1, 20],
  [5, 1, 20, 1, 0],
  [1, 5, 20, 5, 20],
  [5, 1, 1, 5, 5],
  [1, 5, 1, 20, 20],
  [20, 20, 5, 1, 1],
  [0, 20, 20, 1, 1],
  [1, 5, 0, 20, 1],
  [1, 0, 20, 1, 5],
  [1, 5, 5, 0, 5],
  [1, 20, 1, 5, 20],
  [1, 20, 20, 5, 1],
  [5, 1, 20, 1, 5],
  [5, 0, 1, 1, 5],
  [1, 5, 20, 1, 1],
  [20, 1, 1, 5, 20],
  [20, 20, 5, 1, 1],
  [5, 20, 5, 20, 20],
  [5, 0, 5, 1, 1],
];

describe("the response model", () => {
  // R: marginal likelihood summed over seq(-7, 7, .002), by optim(method = "BFGS", reltol = 1e-16); posterior mean
  // and standard deviation of each model on the same grid
  test("agrees with the marginal maximum likelihood in R", () => {
    const found = sound(twoParameterIrt({ correct: CORRECT, trials: TRIALS }));
    expect(found.logLikelihood).toBeCloseTo(-484.80452583217, 8);
    const discriminations = [0.60053009309, 1.012099625059, 1.276309238392, 0.811687371138, 1.893078459066];
    const difficulties = [-0.783561856691, 0.198546939725, 0.471715954904, 0.941787432257, 1.185976931272];
    for (const [item, { difficulty, discrimination }] of found.items.entries()) {
      expect(discrimination).toBeCloseTo(discriminations[item] ?? 0, 5);
      expect(difficulty).toBeCloseTo(difficulties[item] ?? 0, 5);
    }
    const abilities = [
      [-1.41276511984, 0.545135669],
      [0.09439309067, 0.3505489897],
      [0.11995750546, 0.4513004582],
      [-0.67860782122, 0.5301858047],
      [0.45398139256, 0.2944239987],
      [0.3337233733, 0.2284399028],
    ];
    for (const [model, [ability = 0, standardError = 0]] of abilities.entries()) {
      expect(found.abilities[model]?.ability).toBeCloseTo(ability, 5);
      expect(found.abilities[model]?.standardError).toBeCloseTo(standardError, 5);
    }
    expect(found.abilities).toHaveLength(24);
  });

  test("recovers the items and abilities that made the results", () => {
    const random = seededRandom(7);
    const abilities = Array.from({ length: 60 }, () => random.normal());
    const items = Array.from({ length: 10 }, (_, item) => ({
      slope: 0.8 + 0.15 * item,
      difficulty: item / 4 - 1,
    }));
    const trials = 400;
    const correct = abilities.map((ability) =>
      items.map(({ slope, difficulty }) => {
        const share = 1 / (1 + Math.exp(-slope * (ability - difficulty)));
        let right = 0;
        for (let trial = 0; trial < trials; trial++) if (random.next() < share) right += 1;
        return random.next() < 0.2 ? null : right;
      }),
    );
    const [first = 0, second = 0] = abilities;
    const found = sound(
      twoParameterIrt({
        correct,
        trials: correct.map((row) => row.map(() => trials)),
        anchors: [
          { model: 0, ability: first },
          { model: 1, ability: second },
        ],
      }),
    );
    const unit = Math.abs(first - second);
    for (const [index, { slope, difficulty }] of items.entries()) {
      expect(Math.abs((found.items[index]?.discrimination ?? 0) - slope) * unit).toBeLessThan(0.25);
      expect(Math.abs((found.items[index]?.difficulty ?? 0) - difficulty)).toBeLessThan(0.25);
    }
    for (const [model, ability] of abilities.entries()) {
      expect(Math.abs((found.abilities[model]?.ability ?? 0) - ability)).toBeLessThan(0.35);
      expect(found.abilities[model]?.standardError).toBeLessThan(0.15);
    }
    expect(found.abilities[0]?.ability).toBeCloseTo(first, 12);
    expect(found.abilities[1]?.ability).toBeCloseTo(second, 12);
  });

  test("has abilities of mean 0 and variance 1, their own uncertainty included", () => {
    const { abilities } = sound(twoParameterIrt({ correct: CORRECT, trials: TRIALS }));
    const mean = abilities.reduce((sum, { ability }) => sum + ability, 0) / abilities.length;
    const square = abilities.reduce((sum, own) => sum + own.ability ** 2 + own.standardError ** 2, 0);
    expect(mean).toBeCloseTo(0, 6);
    expect(square / abilities.length).toBeCloseTo(1, 6);
  });

  test("does not change with the order of models and items, and counts no trials as missing", () => {
    const found = sound(twoParameterIrt({ correct: CORRECT, trials: TRIALS }));
    const turn = (rows: readonly (readonly number[])[]) =>
      [...rows].reverse().map((row) => [...row].reverse());
    const turned = sound(twoParameterIrt({ correct: turn(CORRECT), trials: turn(TRIALS) }));
    expect(turned.items[4]?.difficulty).toBeCloseTo(found.items[0]?.difficulty ?? 0, 6);
    expect(turned.abilities[23]?.ability).toBeCloseTo(found.abilities[0]?.ability ?? 0, 6);
    const missing = CORRECT.map((row, model) =>
      row.map((right, item) => (TRIALS[model]?.[item] === 0 ? null : right)),
    );
    expect(twoParameterIrt({ correct: missing, trials: TRIALS })).toEqual(found);
  });

  test("turns right into wrong answers as it turns the sign of the slopes' difficulties", () => {
    const found = sound(twoParameterIrt({ correct: CORRECT, trials: TRIALS }));
    const wrong = CORRECT.map((row, model) => row.map((right, item) => (TRIALS[model]?.[item] ?? 0) - right));
    const turned = sound(twoParameterIrt({ correct: wrong, trials: TRIALS }));
    for (const [item, { difficulty, discrimination }] of turned.items.entries()) {
      expect(discrimination).toBeCloseTo(found.items[item]?.discrimination ?? 0, 6);
      expect(difficulty).toBeCloseTo(-(found.items[item]?.difficulty ?? 0), 6);
    }
    expect(turned.abilities[3]?.ability).toBeCloseTo(-(found.abilities[3]?.ability ?? 0), 6);
  });

  test("on an anchored scale says the same", () => {
    const found = sound(twoParameterIrt({ correct: CORRECT, trials: TRIALS }));
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 1, max: 200 }), (low, more) => {
        const anchors = [
          { model: 0, ability: low },
          { model: 1, ability: low + more },
        ] as const;
        const anchored = sound(twoParameterIrt({ correct: CORRECT, trials: TRIALS, anchors }));
        expect(anchored.abilities[0]?.ability).toBeCloseTo(low, 8);
        expect(anchored.abilities[1]?.ability).toBeCloseTo(low + more, 8);
        for (const [item, own] of anchored.items.entries()) {
          const other = found.items[item];
          const odds = own.discrimination * ((anchored.abilities[5]?.ability ?? 0) - own.difficulty);
          const expected =
            (other?.discrimination ?? 0) * ((found.abilities[5]?.ability ?? 0) - (other?.difficulty ?? 0));
          expect(odds).toBeCloseTo(expected, 7);
        }
        const unit = more / ((found.abilities[1]?.ability ?? 0) - (found.abilities[0]?.ability ?? 0));
        expect(anchored.abilities[7]?.standardError).toBeCloseTo(
          unit * (found.abilities[7]?.standardError ?? 0),
          8,
        );
      }),
      { seed: 91, numRuns: 5 },
    );
  });
});

describe("bad results", () => {
  const good = [
    [1, 0, 1],
    [0, 1, 1],
    [1, 0, 0],
    [0, 1, 0],
  ];
  const given = (correct: readonly (readonly (number | null)[])[], trials?: readonly (readonly number[])[]) =>
    twoParameterIrt({ correct, ...(trials && { trials }) });

  test("are named", () => {
    expect(given([])).toEqual({ code: "empty", field: "correct" });
    expect(given([[]])).toEqual({ code: "empty", field: "correct" });
    expect(
      given([
        [1, 0, 1],
        [1, 0],
        [0, 0, 1],
      ]),
    ).toEqual({
      code: "length_mismatch",
      field: "correct",
      index: 1,
    });
    expect(given(good.slice(0, 2))).toEqual({ code: "too_few", field: "correct" });
    expect(given(good.map((row) => row.slice(0, 2)))).toEqual({ code: "too_few", field: "correct" });
    expect(given(good, [[1, 1, 1]])).toEqual({ code: "length_mismatch", field: "trials" });
    expect(
      given(good, [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1],
        [1, 1, 1],
      ]),
    ).toEqual({
      code: "length_mismatch",
      field: "trials",
      index: 2,
    });
    const replaced = (value: number | null) => good.with(3, [0, value, 0] as number[]);
    expect(given(replaced(2))).toEqual({ code: "more_than_total", field: "correct", index: 3 });
    expect(given(replaced(-1))).toEqual({ code: "negative_count", field: "correct", index: 3 });
    expect(given(replaced(Number.NaN))).toEqual({ code: "not_a_number", field: "correct", index: 3 });
    const ones = good.map((row) => row.map(() => 1));
    expect(given(good, ones.with(1, [1, 1.5, 1]))).toEqual({
      code: "not_an_integer",
      field: "trials",
      index: 1,
    });
    expect(given([...good, [null, null, null]])).toEqual({
      code: "empty",
      field: "correct.models",
      index: 4,
    });
    expect(given(good.map((row) => [...row, null]))).toEqual({
      code: "empty",
      field: "correct.items",
      index: 3,
    });
  });

  test("of items that all or none have right are separated", () => {
    for (const same of [0, 1]) {
      expect(given(good.map(([a = 0, , c = 0]) => [a, same, c]))).toEqual({
        code: "separated",
        field: "correct.items",
        index: 1,
      });
    }
  });

  test("of which an item tells abler from less able models exactly are separated", () => {
    const ladder = Array.from({ length: 12 }, (_, model) =>
      [0, 1, 2, 3].map((item) => (model > 3 * item ? 1 : 0)),
    );
    expect(given(ladder)).toMatchObject({ code: "separated", field: "correct.items" });
  });

  test("bad anchors are named", () => {
    const anchored = (first: [number, number], second: [number, number]) =>
      twoParameterIrt({
        correct: CORRECT,
        trials: TRIALS,
        anchors: [
          { model: first[0], ability: first[1] },
          { model: second[0], ability: second[1] },
        ],
      });
    expect(anchored([24, 0], [1, 1])).toEqual({ code: "out_of_range", field: "anchors", index: 0 });
    expect(anchored([0, 0], [0.5, 1])).toEqual({ code: "not_an_integer", field: "anchors", index: 1 });
    expect(anchored([0, 0], [-1, 1])).toEqual({ code: "negative_count", field: "anchors", index: 1 });
    expect(anchored([0, 0], [1, Number.NaN])).toEqual({ code: "not_a_number", field: "anchors", index: 1 });
    expect(anchored([0, 3], [1, 3])).toEqual({ code: "zero_variance", field: "anchors" });
    expect(anchored([2, 3], [2, 4])).toEqual({ code: "zero_variance", field: "anchors" });
    expect(anchored([0, 1], [1, 0])).toEqual({ code: "out_of_range", field: "anchors" });
  });
});
