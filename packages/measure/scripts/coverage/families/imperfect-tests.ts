import {
  type BetaPrior,
  bayesianPrevalence,
  langReiczigel,
  roganGladen,
  type SeededRandom,
  type ValidationSample,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";
import { binomialCount } from "../designs/binomial-count.js";
import { remembered } from "../designs/remembered.js";

/** A screening model that finds 80 % of the positives and flags 1 % of the negatives. */
const SENSITIVITY = 0.8;
const SPECIFICITY = 0.99;

interface Accuracy {
  readonly sensitivity: number;
  readonly specificity: number;
}

const SCREENING: Accuracy = { sensitivity: SENSITIVITY, specificity: SPECIFICITY };

function drawFlags(random: SeededRandom, tested: number, share: number, accuracy: Accuracy): number {
  const flagged = share * accuracy.sensitivity + (1 - share) * (1 - accuracy.specificity);
  return binomialCount(random, tested, flagged);
}

function named(items: number): string {
  return items.toLocaleString("en");
}

function caseOf(
  interval: string,
  design: string,
  rest: { readonly share: number; readonly samples: number; readonly draw: CoverageCase["draw"] },
): CoverageCase {
  const { share, samples, draw } = rest;
  return { interval, design, at: prevalenceName(share), truth: share, samples, draw };
}

function knownCase(
  interval: "wilson" | "clopper-pearson" | "blaker",
  tested: number,
  share: number,
): CoverageCase {
  const of = remembered((positive) => roganGladen({ positive, tested, ...SCREENING, interval }));
  return caseOf(`roganGladen ${interval}`, `n = ${named(tested)}, accuracy known`, {
    share,
    samples: 10_000,
    draw: (random) => of(drawFlags(random, tested, share, SCREENING)),
  });
}

/** Known positives and known negatives that the test was tried on. */
interface Validation {
  readonly positives: number;
  readonly negatives: number;
}

function validationName({ positives, negatives }: Validation): string {
  return `validated on ${named(positives)} and ${named(negatives)}`;
}

function drawValidation(
  random: SeededRandom,
  { positives, negatives }: Validation,
): { sensitivity: ValidationSample; specificity: ValidationSample } {
  return {
    sensitivity: { correct: binomialCount(random, positives, SENSITIVITY), total: positives },
    specificity: { correct: binomialCount(random, negatives, SPECIFICITY), total: negatives },
  };
}

function estimatedCase(validation: Validation, tested: number, share: number): CoverageCase {
  return caseOf("langReiczigel", `n = ${named(tested)}, ${validationName(validation)}`, {
    share,
    samples: 10_000,
    draw: (random) =>
      langReiczigel({
        positive: drawFlags(random, tested, share, SCREENING),
        tested,
        ...drawValidation(random, validation),
      }),
  });
}

/** From a flat start. */
function priorOf({ correct, total }: ValidationSample): BetaPrior {
  return { alpha: correct + 1, beta: total - correct + 1 };
}

function revalidatedCase(validation: Validation, tested: number, share: number): CoverageCase {
  return caseOf("bayesianPrevalence", `n = ${named(tested)}, ${validationName(validation)}`, {
    share,
    samples: 400,
    draw: (random) => {
      const { sensitivity, specificity } = drawValidation(random, validation);
      return bayesianPrevalence({
        positive: drawFlags(random, tested, share, SCREENING),
        tested,
        sensitivity: priorOf(sensitivity),
        specificity: priorOf(specificity),
      });
    },
  });
}

/** A Beta variable with whole parameters, by sums of exponential ones. */
function drawBeta(random: SeededRandom, { alpha, beta }: BetaPrior): number {
  const sum = (terms: number): number => {
    let total = 0;
    for (let term = 0; term < terms; term++) total -= Math.log(1 - random.next());
    return total;
  };
  const [first, second] = [sum(alpha), sum(beta)];
  return first / (first + second);
}

function fromPriorCase(tested: number, share: number): CoverageCase {
  const sensitivity = { alpha: 161, beta: 41 };
  const specificity = { alpha: 1981, beta: 21 };
  const of = remembered((positive) => bayesianPrevalence({ positive, tested, sensitivity, specificity }));
  return caseOf("bayesianPrevalence", `n = ${named(tested)}, accuracy drawn from its prior`, {
    share,
    samples: 2000,
    draw: (random) => {
      const accuracy = {
        sensitivity: drawBeta(random, sensitivity),
        specificity: drawBeta(random, specificity),
      };
      return of(drawFlags(random, tested, share, accuracy));
    },
  });
}

const SMALL: Validation = { positives: 200, negatives: 200 };
const LARGE: Validation = { positives: 200, negatives: 2000 };

export const imperfectTestsCoverage: CoverageFamily = {
  title: "Prevalence by an imperfect test",
  note: "A screening model with sensitivity 0.8 and specificity 0.99; the column is the true prevalence. With known accuracy (Rogan–Gladen) and with estimated accuracy (Lang–Reiczigel) intervals keep their level at every prevalence, the latter over it after a validation on 200 negatives alone. The Bayesian interval has equal tails, so that it always leaves 2.5 % of the posterior under its lower end: with a flat prior that end is over any prevalence far under 1/n or under what the false alarms hide. Such prevalences, up to 1e-3 here, are missed from above while the upper end holds them: below that resolution read it as an upper bound, or state a prior for the prevalence.",
  cases: [
    ...(["wilson", "clopper-pearson", "blaker"] as const).flatMap((interval) =>
      [1000, 10_000].flatMap((tested) => PREVALENCES.map((share) => knownCase(interval, tested, share))),
    ),
    ...[SMALL, LARGE].flatMap((validation) =>
      [1000, 10_000].flatMap((tested) =>
        PREVALENCES.map((share) => estimatedCase(validation, tested, share)),
      ),
    ),
    ...[SMALL, LARGE].flatMap((validation) =>
      PREVALENCES.map((share) => revalidatedCase(validation, 1000, share)),
    ),
    ...[1000, 10_000].flatMap((tested) => PREVALENCES.map((share) => fromPriorCase(tested, share))),
  ],
};
