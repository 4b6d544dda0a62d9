import {
  type Estimate,
  estimateIndicator,
  type IndicatorDefinition,
  type IndicatorPage,
  indicatorPageShape,
  type StratumCounts,
} from "@balise/preparedness";
import { dateOf } from "./arrivals.js";
import type { Door } from "./door.js";
import type { KnownInteraction } from "./stream.js";
import { DAYS } from "./volume.js";

const WEEK = 7;

/** An estimate beside the known truth, as shares of the messages of the indicator's role. */
export interface BesideTruth {
  /** `withheld`: fewer distinct users than the board's minimum stand behind it. */
  readonly state: Estimate["state"];
  readonly exposed: number;
  readonly positive: number;
  readonly truth: number;
  readonly estimate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reviewed: number;
  /** Whether the interval holds the truth; null without an interval. */
  readonly holds: boolean | null;
}

export interface IndicatorFigures {
  readonly indicator: string;
  readonly name: string;
  readonly per: number;
  readonly role: string;
  readonly flagged: number;
  readonly lastWindow: BesideTruth;
  readonly fourWeeks: BesideTruth;
  /** How many of the four separate weeks' intervals hold their truth. */
  readonly weeksHeld: number;
  readonly weeks: number;
}

interface Known {
  readonly door: Door;
  readonly start: number;
  readonly messages: readonly KnownInteraction[];
}

/** Reads an indicator over the four weeks, week by week as the API releases it, and holds it against the truth. */
export async function figuresOf(definition: IndicatorDefinition, known: Known): Promise<IndicatorFigures> {
  const { door, start, messages } = known;
  const pages: IndicatorPage[] = [];
  for (let end = WEEK; end <= DAYS; end += WEEK) {
    const query = `from=${dateOf(end - WEEK, start)}&to=${dateOf(end - 1, start)}`;
    pages.push(await door.ask("GET", `/indicators/${definition.id}?${query}`, indicatorPageShape));
  }
  const over = (from: number, to: number) => truthOf(definition, messages, { from, to });
  const weeks = pages.map((page, i) => beside(page.current, over(i * WEEK, (i + 1) * WEEK)));
  const window = definition.window_days;
  return {
    ...{
      indicator: definition.id,
      name: definition.name.en,
      per: definition.unit.per,
      role: definition.role,
    },
    flagged: pages.reduce((sum, { current }) => sum + ("flagged" in current ? current.flagged : 0), 0),
    lastWindow: beside(pages.at(-1)?.current ?? { state: "no_usage" }, over(DAYS - window, DAYS)),
    fourWeeks: beside(together(pages), over(0, DAYS)),
    weeksHeld: weeks.filter(({ holds }) => holds === true).length,
    weeks: weeks.filter(({ holds }) => holds !== null).length,
  };
}

/** The four weeks' counts by stratum, added up and estimated as one window; withheld where a week is. */
function together(pages: readonly IndicatorPage[]): Estimate {
  const withheld = pages.find(({ current }) => current.state === "withheld");
  if (withheld !== undefined) return withheld.current;
  const strata: StratumCounts[] = (pages[0]?.strata ?? []).map((_, i) => {
    const sum = (name: "population" | "reviewed" | "positive") =>
      pages.reduce((total, page) => total + (page.strata[i]?.[name] ?? 0), 0);
    return { population: sum("population"), reviewed: sum("reviewed"), positive: sum("positive") };
  });
  const users = Math.max(0, ...pages.map(({ current }) => ("users" in current ? current.users : 0)));
  const flagged = pages.reduce((sum, { current }) => sum + ("flagged" in current ? current.flagged : 0), 0);
  return estimateIndicator({ strata, flagged, users, minimumUsers: 1 });
}

function truthOf(
  { role, categories }: IndicatorDefinition,
  messages: readonly KnownInteraction[],
  { from, to }: { readonly from: number; readonly to: number },
): { exposed: number; positive: number } {
  const exposed = messages.filter(
    ({ day, interaction }) => day >= from && day < to && interaction.role === role,
  );
  const positive = exposed.filter((one) => one.categories.some((name) => categories.includes(name)));
  return { exposed: exposed.length, positive: positive.length };
}

function beside(figure: Estimate, { exposed, positive }: { exposed: number; positive: number }): BesideTruth {
  const truth = exposed === 0 ? 0 : positive / exposed;
  const common = { state: figure.state, exposed, positive, truth };
  if (figure.state !== "estimated") {
    return { ...common, estimate: null, lower: null, upper: null, reviewed: 0, holds: null };
  }
  const { estimate, lower, upper, reviewed } = figure;
  return { ...common, estimate, lower, upper, reviewed, holds: lower <= truth && truth <= upper };
}
