import {
  domainMean,
  horvitzThompson,
  isProblem,
  type MeasureProblem,
  type SeededRandom,
  stratifiedMean,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";
import { positivesSampler } from "../designs/positives-sampler.js";
import { screenedStrata, type TrueStratum } from "../designs/screened-strata.js";
import { sharedReviews } from "../designs/shared-reviews.js";

const POPULATION = 100_000;
const REVIEWS = [1000, 10_000] as const;
const SAMPLES = 2000;

/** Share of a stratum's items that belong to the domain, from the top stratum down. */
const IN_DOMAIN = [0.5, 0.4, 0.3];

export const samplesCoverage: CoverageFamily = {
  title: "Means of designed samples",
  note:
    `A population of ${POPULATION.toLocaleString("en")} in three strata by score (1, 9 and 90 %), reviewed in equal ` +
    "parts. The domain holds half, 40 % and 30 % of the strata's items and is as rich in positives as the rest. " +
    "`horvitzThompson` draws items independently with a probability in proportion to the square root of the " +
    "stratum's share of positives (of 1e-4 at least). All are normal intervals: right from some tens of positives " +
    "in the strata that weigh most, far too short under, and without any width when none was seen. They are marked " +
    "here so that nobody takes them for rare events: there `rareEventInterval` is the one to use.",
  cases: REVIEWS.flatMap((reviews) =>
    [stratifiedCase, domainCase, knownDomainCase, horvitzThompsonCase].flatMap((caseOf) =>
      PREVALENCES.map((prevalence) => caseOf(reviews, prevalence)),
    ),
  ),
};

type Ends = { readonly lower: number; readonly upper: number } | MeasureProblem;

function strataAt(prevalence: number): TrueStratum[] {
  return screenedStrata({ population: POPULATION, prevalence, tops: [0.01, 0.1], separation: 2.7 });
}

function named(
  interval: string,
  reviews: number,
  truth: { readonly prevalence: number; readonly value: number },
): Omit<CoverageCase, "draw"> {
  return {
    interval,
    design: `${reviews.toLocaleString("en")} of ${POPULATION.toLocaleString("en")}`,
    at: prevalenceName(truth.prevalence),
    truth: truth.value,
    samples: SAMPLES,
  };
}

function stratifiedCase(reviews: number, prevalence: number): CoverageCase {
  const strata = sharedReviews(strataAt(prevalence), reviews, "equally");
  const samplers = strata.map((stratum) => ({ stratum, draw: positivesSampler(stratum) }));
  return {
    ...named("stratifiedMean", reviews, { prevalence, value: prevalence }),
    draw: (random) =>
      stratifiedMean({
        strata: samplers.map(({ stratum, draw }) => ({ ...stratum, positive: draw(random) })),
      }),
  };
}

/** Reviews of one stratum: how many fall into the domain, and how many of these are positive. */
function domainSampler(stratum: TrueStratum & { readonly reviewed: number; readonly share: number }) {
  const { population, reviewed, share } = stratum;
  const domainPopulation = Math.round(population * share);
  const domainPositives = Math.round(stratum.positives * share);
  const falling = positivesSampler({ population, positives: domainPopulation, reviewed });
  const byReviews = new Map<number, (random: SeededRandom) => number>();
  const draw = (random: SeededRandom) => {
    const inDomain = falling(random);
    const known =
      byReviews.get(inDomain) ??
      positivesSampler({ population: domainPopulation, positives: domainPositives, reviewed: inDomain });
    byReviews.set(inDomain, known);
    return { population, reviewed, inDomain, positive: known(random) };
  };
  return { domainPopulation, domainPositives, draw };
}

function domainSamplers(reviews: number, prevalence: number) {
  const strata = sharedReviews(strataAt(prevalence), reviews, "equally");
  const samplers = strata.map((stratum, index) =>
    domainSampler({ ...stratum, share: IN_DOMAIN[index] ?? 1 }),
  );
  const items = samplers.reduce((sum, { domainPopulation }) => sum + domainPopulation, 0);
  const positives = samplers.reduce((sum, { domainPositives }) => sum + domainPositives, 0);
  return { samplers, value: positives / items };
}

function domainCase(reviews: number, prevalence: number): CoverageCase {
  const { samplers, value } = domainSamplers(reviews, prevalence);
  return {
    ...named("domainMean, sizes estimated", reviews, { prevalence, value }),
    draw: (random) => domainMean({ strata: samplers.map(({ draw }) => draw(random)) }),
  };
}

function knownDomainCase(reviews: number, prevalence: number): CoverageCase {
  const { samplers, value } = domainSamplers(reviews, prevalence);
  return {
    ...named("domainMean, sizes known", reviews, { prevalence, value }),
    draw: (random) =>
      domainMean({
        strata: samplers.map(({ draw, domainPopulation }) => ({ ...draw(random), domainPopulation })),
      }),
  };
}

function horvitzThompsonCase(reviews: number, prevalence: number): CoverageCase {
  const strata = strataAt(prevalence);
  const roots = strata.map(({ population, positives }) => Math.sqrt(Math.max(1e-4, positives / population)));
  const whole = strata.reduce((sum, { population }, index) => sum + population * (roots[index] ?? 0), 0);
  const groups = strata.map(({ population, positives }, index) => {
    const probability = Math.min(1, (reviews * (roots[index] ?? 0)) / whole);
    return { population, positives, probability };
  });
  return {
    ...named("horvitzThompson (mean)", reviews, { prevalence, value: prevalence }),
    draw: (random) => horvitzThompsonDraw(groups, random),
  };
}

interface Group extends TrueStratum {
  readonly probability: number;
}

/** Each item is drawn independently with its group's probability. */
function horvitzThompsonDraw(groups: readonly Group[], random: SeededRandom): Ends {
  const values: number[] = [];
  const probabilities: number[] = [];
  for (const { population, positives, probability } of groups) {
    for (let item = gap(probability, random); item < population; item += 1 + gap(probability, random)) {
      values.push(item < positives ? 1 : 0);
      probabilities.push(probability);
    }
  }
  const found = horvitzThompson({ values, probabilities });
  return isProblem(found) ? found : found.mean;
}

/** Items passed over before the next one is drawn: geometric. */
function gap(probability: number, random: SeededRandom): number {
  return probability === 1 ? 0 : Math.floor(Math.log1p(-random.next()) / Math.log1p(-probability));
}
