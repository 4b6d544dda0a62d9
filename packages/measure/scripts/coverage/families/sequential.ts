import {
  type BoundedMeanState,
  boundedMeanStart,
  boundedMeanStep,
  type Interval,
  isProblem,
  type MeasureProblem,
  meanSequence,
  mixtureSprt,
  proportionDifferenceSequence,
  proportionSequence,
  type RateRatioState,
  rateRatioStart,
  rateRatioStep,
  rateSequence,
  type SeededRandom,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";

/** Of a path of a proportion or a rate. */
const EXPECTED_EVENTS = 100;

export const sequentialCoverage: CoverageFamily = {
  title: "Looking as often as one likes",
  note:
    "A sample is a whole path, looked at again and again, and counts as held only if no look ever left the truth out: " +
    "95 % is a floor at every length of path, so these stay above it and ▲ is what they promise. The width is that of " +
    "the intersection of all looks. Proportions and rates are looked at before and after each of the first 20 events, " +
    "then at each 5 % more of them, up to 100 expected events; the difference at ten looks of ever larger arms of " +
    "2 to 1, the treatment with half as many positives again. `rateRatioStep` is a test: held counts the paths " +
    "that never rejected equal rates, over 60 days whose common rate swings threefold and whose arms are of 1 to 3.",
  cases: [
    ...PREVALENCES.flatMap((p) => [proportionCase(p, 0.5), proportionCase(p, Math.min(0.5, 3 * p))]),
    ...PREVALENCES.map(differenceCase),
    ...PREVALENCES.map(rateRatioCase),
    ...[1 / 3, 1, 3].map(rateCase),
    meanCase(),
    ...[
      boundedCase("uniform values", 0.5, uniform),
      boundedCase("one in ten is 1, the others 0", 0.1, oneInTen),
    ],
    sprtCase(),
  ],
};

interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** What all looks together leave. */
function intersection(looks: Iterable<Interval | MeasureProblem>): Ends | MeasureProblem {
  let [lower, upper] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const look of looks) {
    if (isProblem(look)) return look;
    lower = Math.max(lower, look.lower);
    upper = Math.min(upper, look.upper);
  }
  return { lower, upper };
}

/** The first events, then each 5 % more. */
function isLookedAt(event: number): boolean {
  return event <= 20 || Math.floor(20 * Math.log(event)) > Math.floor(20 * Math.log(event - 1));
}

/** The item of the next positive, from the one after `last`. */
function nextPositive(last: number, p: number, random: SeededRandom): number {
  return last + 1 + Math.floor(Math.log1p(-random.next()) / Math.log1p(-p));
}

function proportionCase(p: number, expected: number): CoverageCase {
  const items = Math.round(EXPECTED_EVENTS / p);
  function* looks(random: SeededRandom) {
    let item = 0;
    for (let events = 1; ; events++) {
      const before = item;
      item = nextPositive(item, p, random);
      const end = Math.min(items, item - 1);
      if (end > before && (isLookedAt(events) || end === items)) {
        yield proportionSequence(events - 1, end, { expected });
      }
      if (item > items) return;
      if (isLookedAt(events)) yield proportionSequence(events, item, { expected });
    }
  }
  return {
    interval: "proportionSequence",
    design: expected === 0.5 ? "no guess" : "guess three times too high",
    at: prevalenceName(p),
    truth: p,
    samples: 3000,
    draw: (random) => intersection(looks(random)),
  };
}

/** Positives among more items. */
function positives(items: number, p: number, random: SeededRandom): number {
  let count = 0;
  for (let item = nextPositive(0, p, random); item <= items; item = nextPositive(item, p, random)) count += 1;
  return count;
}

function differenceCase(p: number): CoverageCase {
  const treated = 1.5 * p;
  function* looks(random: SeededRandom) {
    const [control, treatment] = [
      { x: 0, n: 0 },
      { x: 0, n: 0 },
    ];
    for (let look = 0, items = 10; look < 10; look++, items = Math.min(10 / p, 4 * items)) {
      control.x += positives(2 * Math.round(items), p, random);
      control.n += 2 * Math.round(items);
      treatment.x += positives(Math.round(items), treated, random);
      treatment.n += Math.round(items);
      yield proportionDifferenceSequence({ control, treatment, expected: Math.min(0.5, 3 * p) });
    }
  }
  return {
    interval: "proportionDifferenceSequence",
    design: "treatment has half as many again",
    at: prevalenceName(p),
    truth: treated - p,
    samples: 1000,
    draw: (random) => intersection(looks(random)),
  };
}

function rateRatioCase(p: number): CoverageCase {
  const items = Math.round(10 / p);
  const path = (random: SeededRandom): Ends | MeasureProblem => {
    let state: RateRatioState | MeasureProblem = rateRatioStart();
    for (let day = 0; day < 60; day++) {
      if (isProblem(state)) return state;
      const rate = p * 3 ** Math.sin(day);
      const step = rateRatioStep(
        state,
        { count: positives(items, rate, random), exposure: items },
        { count: positives(3 * items, rate, random), exposure: 3 * items },
      );
      if (isProblem(step)) return step;
      if (step.rejected) return { lower: 1, upper: Number.POSITIVE_INFINITY };
      state = step.state;
    }
    return { lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY };
  };
  return {
    interval: "rateRatioStep",
    design: "equal rates",
    at: prevalenceName(p),
    truth: 0,
    samples: 2000,
    draw: path,
  };
}

function rateCase(expected: number): CoverageCase {
  function* looks(random: SeededRandom) {
    let exposure = 0;
    for (let events = 1; ; events++) {
      exposure -= Math.log1p(-random.next());
      const end = Math.min(exposure, EXPECTED_EVENTS);
      if (isLookedAt(events) || end === EXPECTED_EVENTS) {
        yield rateSequence({ count: events - 1, exposure: end, expected });
      }
      if (exposure > EXPECTED_EVENTS) return;
      if (isLookedAt(events)) yield rateSequence({ count: events, exposure, expected });
    }
  }
  return {
    interval: "rateSequence",
    design: `guess ${Number(expected.toFixed(2))} times the rate`,
    at: "rate 1",
    truth: 1,
    samples: 3000,
    draw: (random) => intersection(looks(random)),
  };
}

function meanCase(): CoverageCase {
  function* looks(random: SeededRandom) {
    let sum = 0;
    for (let n = 1; n <= 2000; n++) {
      sum += random.normal();
      yield meanSequence({ n, mean: sum / n, deviation: 1, tightestAt: 200 });
    }
  }
  return {
    interval: "meanSequence",
    design: "normal values, 2,000 looks",
    at: "mean 0",
    truth: 0,
    samples: 1500,
    draw: (random) => intersection(looks(random)),
  };
}

function uniform(random: SeededRandom): number {
  return random.next();
}

function oneInTen(random: SeededRandom): number {
  return random.next() < 0.1 ? 1 : 0;
}

function boundedCase(design: string, truth: number, value: (random: SeededRandom) => number): CoverageCase {
  function* looks(random: SeededRandom): Generator<Interval | MeasureProblem> {
    let state: BoundedMeanState | MeasureProblem = boundedMeanStart();
    for (let n = 1; n <= 2000; n++) {
      if (isProblem(state)) return;
      const step = boundedMeanStep(state, value(random));
      yield isProblem(step) ? step : step.interval;
      state = isProblem(step) ? step : step.state;
    }
  }
  return {
    interval: "boundedMeanSequence",
    design: `${design}, 2,000 looks`,
    at: `mean ${truth}`,
    truth,
    samples: 1000,
    draw: (random) => intersection(looks(random)),
  };
}

function sprtCase(): CoverageCase {
  function* looks(random: SeededRandom) {
    const [control, treatment] = [
      { n: 0, mean: 0, deviation: 1 },
      { n: 0, mean: 0, deviation: 2 },
    ];
    for (let day = 0; day < 500; day++) {
      for (const [arm, more, mean] of [
        [control, 20, 0],
        [treatment, 10, 0.2],
      ] as const) {
        const sum = arm.n * arm.mean + more * mean + arm.deviation * Math.sqrt(more) * random.normal();
        arm.n += more;
        arm.mean = sum / arm.n;
      }
      yield mixtureSprt({ control, treatment, effect: 0.2 });
    }
  }
  return {
    interval: "mixtureSprt",
    design: "normal values, 500 looks",
    at: "difference 0.2",
    truth: 0.2,
    samples: 2000,
    draw: (random) => intersection(looks(random)),
  };
}
