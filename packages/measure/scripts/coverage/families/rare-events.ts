import {
  type MeasureProblem,
  type PoolableStratum,
  rareEventInterval,
  stratifiedMean,
} from "../../../src/index.js";
import { type CoverageCase, type CoverageFamily, PREVALENCES, prevalenceName } from "../coverage-case.js";
import { moverJeffreys } from "../designs/mover-jeffreys.js";
import { positivesSampler, type ReviewedStratum } from "../designs/positives-sampler.js";
import { screenedStrata } from "../designs/screened-strata.js";
import { type Sharing, sharedReviews } from "../designs/shared-reviews.js";

type Ends = { readonly lower: number; readonly upper: number } | MeasureProblem;

/** Shares of the population above the cuts between strata. */
const THREE = [0.005, 0.05];
const SIX = [0.001, 0.005, 0.02, 0.05, 0.1];
const ELEVEN = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4];

/** How far apart the screening model's scores are: an area under the ROC curve of 0.99, and of 0.86. */
const MODELS = { good: 3.4, modest: 1.5 };

interface Design {
  readonly name: string;
  strata(prevalence: number): readonly ReviewedStratum[];
}

interface Shared {
  readonly tops: readonly number[];
  readonly model: keyof typeof MODELS;
  readonly reviews: number;
  readonly sharing: Sharing;
  readonly population: number;
}

const DESIGNS: readonly Design[] = [
  shared({ tops: [], model: "good", reviews: 1000, sharing: "equally", population: 1_000_000 }),
  shared({ tops: [], model: "good", reviews: 10_000, sharing: "equally", population: 100_000 }),
  libraryDesign("good", 100_000),
  libraryDesign("modest", 1_000_000),
  shared({ tops: THREE, model: "modest", reviews: 300, sharing: "equally", population: 10_000 }),
  shared({ tops: SIX, model: "good", reviews: 1000, sharing: "equally", population: 1_000_000 }),
  shared({ tops: SIX, model: "modest", reviews: 3000, sharing: "equally", population: 10_000 }),
  shared({ tops: SIX, model: "modest", reviews: 3000, sharing: "in proportion", population: 1_000_000 }),
  shared({ tops: ELEVEN, model: "good", reviews: 3000, sharing: "by √size", population: 100_000 }),
  shared({ tops: ELEVEN, model: "modest", reviews: 10_000, sharing: "by √size", population: 1_000_000 }),
];

const INTERVALS: readonly {
  readonly name: string;
  readonly samples: number;
  of(strata: readonly PoolableStratum[]): Ends;
}[] = [
  { name: "rareEventInterval", samples: 20_000, of: (strata) => rareEventInterval({ strata }) },
  { name: "MOVER of Jeffreys intervals", samples: 2000, of: moverJeffreys },
  { name: "stratifiedMean (Wald)", samples: 2000, of: (strata) => stratifiedMean({ strata }) },
];

export const rareEventsCoverage: CoverageFamily = {
  title: "Rare events in stratified reviews",
  note:
    "Strata are cut from the top of a screening score: 0.5, 4.5 and 95 % of the population for three, from the top " +
    "0.1 % for six, from the top 0.05 % for eleven. A good model ranks with an area under the ROC curve of 0.99, a " +
    "modest one of 0.86. As in the library, three strata are reviewed at ½, 1/20 and 1/500, the last one pooled over " +
    "four windows. Reviews are drawn without replacement, and a truth with less than one positive is left out. " +
    "`rareEventInterval` keeps 94 % everywhere. It is above 97.5 % where positives are few: in the whole sample, or in " +
    "the stratum of which each review stands for most, where a positive not yet seen must be allowed for. Whole " +
    "numbers leave an interval that keeps 94 % no other choice (having seen none, it must hold every share up to 3 " +
    "in the number reviewed, so the small ones are held always). Its result then says `conservative`: in each cell " +
    "marked ▲ most samples do. The two others are there to compare. MOVER over Jeffreys intervals is the narrower, by " +
    "up to a quarter where one stratum decides, and pays for it with as little as 90 %; where reviews are in " +
    "proportion to size it is the wider. Wald's interval has no width without positives.",
  cases: INTERVALS.flatMap((interval) =>
    DESIGNS.flatMap((design) =>
      PREVALENCES.flatMap((prevalence) => {
        const strata = design.strata(prevalence);
        return positivesOf(strata) === 0 ? [] : [caseOf(interval, design, { prevalence, strata })];
      }),
    ),
  ),
};

function shared({ tops, model, reviews, sharing, population }: Shared): Design {
  const [total, size] = [reviews.toLocaleString("en"), population.toLocaleString("en")];
  const many = tops.length + 1;
  const name =
    many === 1
      ? `one stratum, ${total} of ${size}`
      : `${many} strata, ${model} model, ${total} ${sharing} of ${size}`;
  return {
    name,
    strata: (prevalence) =>
      sharedReviews(
        screenedStrata({ population, prevalence, tops, separation: MODELS[model] }),
        reviews,
        sharing,
      ),
  };
}

function libraryDesign(model: keyof typeof MODELS, population: number): Design {
  const rates = [0.5, 0.05, 4 * 0.002];
  return {
    name: `3 strata as in the library, ${model} model, of ${population.toLocaleString("en")}`,
    strata: (prevalence) =>
      screenedStrata({ population, prevalence, tops: THREE, separation: MODELS[model] }).map(
        (stratum, index) => ({
          ...stratum,
          reviewed: Math.round(stratum.population * (rates[index] ?? 0)),
          pooled: index === 2,
        }),
      ),
  };
}

function caseOf(
  interval: (typeof INTERVALS)[number],
  design: Design,
  { prevalence, strata }: { readonly prevalence: number; readonly strata: readonly ReviewedStratum[] },
): CoverageCase {
  const samplers = strata.map((stratum) => ({ stratum, draw: positivesSampler(stratum) }));
  const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
  return {
    interval: interval.name,
    design: design.name,
    at: prevalenceName(prevalence),
    truth: positivesOf(strata) / population,
    samples: interval.samples,
    draw: (random) =>
      interval.of(
        samplers.map(({ stratum, draw }) => ({
          population: stratum.population,
          reviewed: stratum.reviewed,
          positive: draw(random),
          pooled: stratum.pooled ?? false,
        })),
      ),
  };
}

function positivesOf(strata: readonly ReviewedStratum[]): number {
  return strata.reduce((sum, { positives }) => sum + positives, 0);
}
