import {
  boundedPredictionPoweredMean,
  type JudgedSample,
  judgeCorrection,
  predictionPoweredMean,
  type SeededRandom,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";

interface Judge {
  readonly sensitivity: number;
  readonly specificity: number;
}

interface Design {
  readonly prevalence: number;
  readonly labelled: number;
  readonly unlabelled: number;
  readonly judge: Judge;
}

const JUDGES: readonly Judge[] = [
  { sensitivity: 0.6, specificity: 0.95 },
  { sensitivity: 0.8, specificity: 0.99 },
  { sensitivity: 0.95, specificity: 0.99 },
  { sensitivity: 0.95, specificity: 0.999 },
];

const RANDOM_DESIGNS = designs([200, 500, 2000], 20_000);

/** Small, since the normal interval reads every item. */
const LISTED_DESIGNS = designs([200, 1000], 2000).filter(({ judge }) => judge !== JUDGES[2]);

const CHOSEN_DESIGNS = designs([100], 20_000);

export const predictionPoweredCoverage: CoverageFamily = {
  title: "Prediction-powered means and judge correction",
  note:
    "Human labels for a few items, a judge's yes or no for all of them; sens. and spec. are the judge's. The normal " +
    "intervals (λ = 1 and tuned) are right for common labels only: with few labelled positives they fall far short, " +
    "and a sample in which nothing varies gives none, which counts as a miss here. The bounded interval keeps 94 %. " +
    "It covers too often where fewer than about one labelled positive is expected, or where the judge misses next to " +
    "none of them: it must allow for the missed ones that a few hundred labelled negatives cannot rule out. " +
    "Within judge label, 100 judged positive and 300 judged negative are labelled. `judgeCorrection` has 100 human " +
    "positives and 300 human negatives chosen by human label, whatever the prevalence: it covers a " +
    "little too often where about three false positives or fewer are expected among the labelled negatives.",
  cases: [
    ...RANDOM_DESIGNS.map(boundedCase),
    ...CHOSEN_DESIGNS.map(withinLabelCase),
    ...LISTED_DESIGNS.map((design) => normalCase(design, 1)),
    ...LISTED_DESIGNS.map((design) => normalCase(design, undefined)),
    ...CHOSEN_DESIGNS.map(correctionCase),
  ],
};

function designs(labelledSizes: readonly number[], unlabelled: number): Design[] {
  return labelledSizes.flatMap((labelled) =>
    JUDGES.flatMap((judge) => PREVALENCES.map((prevalence) => ({ prevalence, labelled, unlabelled, judge }))),
  );
}

function boundedCase(design: Design): CoverageCase {
  const judged = binomialDraw(design.unlabelled, judgeRate(design));
  return {
    interval: "boundedPredictionPoweredMean",
    ...namesOf(design, `${design.labelled} labelled`),
    samples: 4000,
    draw: (random) => boundedPredictionPoweredMean(drawSample(design, judged, random)),
  };
}

/** As many judged positive and three times as many judged negative are labelled. */
function withinLabelCase(design: Design): CoverageCase {
  const { prevalence, judge, labelled, unlabelled } = design;
  const rate = judgeRate(design);
  const judged = binomialDraw(unlabelled, rate);
  const found = binomialDraw(labelled, (prevalence * judge.sensitivity) / rate);
  const missed = binomialDraw(3 * labelled, (prevalence * (1 - judge.sensitivity)) / (1 - rate));
  return {
    interval: "boundedPredictionPoweredMean within judge label",
    ...namesOf(design, `${labelled} + ${3 * labelled} labelled`),
    samples: 4000,
    draw: (random) => {
      const truePositive = found(random);
      const falseNegative = missed(random);
      return boundedPredictionPoweredMean({
        labelled: {
          truePositive,
          falsePositive: labelled - truePositive,
          falseNegative,
          trueNegative: 3 * labelled - falseNegative,
        },
        unlabelled: { items: unlabelled, positive: judged(random) },
        drawn: "within-judge-label",
      });
    },
  };
}

function normalCase(design: Design, lambda: number | undefined): CoverageCase {
  const judged = binomialDraw(design.unlabelled, judgeRate(design));
  return {
    interval: `predictionPoweredMean ${lambda === undefined ? "tuned" : "λ = 1"}`,
    ...namesOf(design, `${design.labelled} labelled`),
    samples: 1000,
    draw: (random) => {
      const { labelled, unlabelled } = drawSample(design, judged, random);
      const { truePositive, falsePositive, falseNegative, trueNegative } = labelled;
      const predicted = truePositive + falsePositive;
      const sample = {
        labels: [...ones(truePositive, predicted), ...ones(falseNegative, falseNegative + trueNegative)],
        predictions: ones(predicted, design.labelled),
        unlabelledPredictions: ones(unlabelled.positive, unlabelled.items),
      };
      return predictionPoweredMean(lambda === undefined ? sample : { ...sample, lambda });
    },
  };
}

function correctionCase(design: Design): CoverageCase {
  const { judge, labelled, unlabelled } = design;
  const judged = binomialDraw(unlabelled, judgeRate(design));
  const hits = binomialDraw(labelled, judge.sensitivity);
  const slips = binomialDraw(3 * labelled, 1 - judge.specificity);
  return {
    interval: "judgeCorrection",
    ...namesOf(design, `${labelled} + ${3 * labelled} labelled`),
    samples: 4000,
    draw: (random) => {
      const truePositive = hits(random);
      const falsePositive = slips(random);
      return judgeCorrection({
        labelled: {
          truePositive,
          falseNegative: labelled - truePositive,
          falsePositive,
          trueNegative: 3 * labelled - falsePositive,
        },
        unlabelled: { items: unlabelled, positive: judged(random) },
      });
    },
  };
}

function namesOf({ prevalence, unlabelled, judge }: Design, sizes: string) {
  return {
    design: `${sizes}, ${unlabelled.toLocaleString("en")} judged, sens. ${judge.sensitivity}, spec. ${judge.specificity}`,
    at: prevalenceName(prevalence),
    truth: prevalence,
  };
}

function judgeRate({ prevalence, judge }: Design): number {
  return prevalence * judge.sensitivity + (1 - prevalence) * (1 - judge.specificity);
}

/** Labelled items drawn at random one by one, and the judge's count among the others. */
function drawSample(
  { prevalence, labelled, unlabelled, judge }: Design,
  judged: (random: SeededRandom) => number,
  random: SeededRandom,
): JudgedSample {
  const counts = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  for (let item = 0; item < labelled; item++) {
    const chance = random.next();
    if (chance < prevalence) {
      counts[chance < prevalence * judge.sensitivity ? "truePositive" : "falseNegative"] += 1;
    } else {
      const falsePositive = 1 - chance < (1 - prevalence) * (1 - judge.specificity);
      counts[falsePositive ? "falsePositive" : "trueNegative"] += 1;
    }
  }
  return { labelled: counts, unlabelled: { items: unlabelled, positive: judged(random) } };
}

/** Draws from a binomial distribution by its cumulative probabilities, summed once outwards from the likeliest count. */
function binomialDraw(n: number, p: number): (random: SeededRandom) => number {
  const cumulative = new Float64Array(n + 1);
  const mode = Math.floor((n + 1) * p);
  cumulative[mode] = 1;
  for (let x = mode; x < n; x++) {
    cumulative[x + 1] = ((cumulative[x] ?? 0) * (n - x) * p) / ((x + 1) * (1 - p));
  }
  for (let x = mode; x > 0; x--) {
    cumulative[x - 1] = ((cumulative[x] ?? 0) * x * (1 - p)) / ((n - x + 1) * p);
  }
  for (let x = 1; x <= n; x++) cumulative[x] = (cumulative[x] ?? 0) + (cumulative[x - 1] ?? 0);
  const total = cumulative[n] ?? 1;
  return (random) => {
    const wanted = random.next() * total;
    let [from, to] = [0, n];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((cumulative[middle] ?? 0) <= wanted) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}

function ones(positive: number, items: number): number[] {
  return new Array<number>(items).fill(0).fill(1, 0, positive);
}
