import { parseArgs } from "node:util";
import { chartsFor, type Watched } from "./delay-charts.js";
import { type Delay, type Delays, delaysOf } from "./delay-runs.js";

interface Case {
  readonly watched: Watched;
  readonly changes: readonly { readonly title: string; readonly actualRatio: number }[];
}

/** The largest ratio of the CUSUM's delay to the optimum that the design case may have. */
const GOAL = 1.15;

const DESIGN_CASE = "design case, the change the CUSUM is tuned for";

const CASES: readonly Case[] = [
  {
    watched: { expected: 5, ratio: 1.5, inControlRunLength: 1000 },
    changes: [
      { title: DESIGN_CASE, actualRatio: 1.5 },
      { title: "a smaller change", actualRatio: 1.25 },
      { title: "a larger change", actualRatio: 2.5 },
    ],
  },
  {
    watched: { expected: 100, ratio: 1.1, inControlRunLength: 1000 },
    changes: [{ title: "large counts", actualRatio: 1.1 }],
  },
  {
    watched: { expected: 0.5, ratio: 2, inControlRunLength: 1000 },
    changes: [{ title: "small counts", actualRatio: 2 }],
  },
];

/**
 * How long charts take to signal a lasting rise of Poisson counts, at the same in-control average run length γ and on
 * the same streams, over the first-order asymptotic optimum of Lorden (1971): ln γ / I days, with I the
 * Kullback–Leibler divergence of the changed counts from the others, per day. No chart of run length γ does better
 * as γ grows; at a finite γ a chart may come out under it, since the terms of order 1 are left out (Moustakides (1986):
 * the CUSUM tuned for the change is then the exact optimum in the worst case).
 */
export async function main(options: string[]): Promise<number> {
  const { values } = parseArgs({ args: options, options: { streams: { type: "string", default: "1000" } } });
  const streams = Number(values.streams);
  if (!(Number.isInteger(streams) && streams >= 2)) {
    console.error("--streams takes a whole number of at least 2");
    return 2;
  }
  console.log(
    `Days from a change to its signal (the day of the change is 1), ${streams} simulated streams a case.`,
  );
  console.log(
    "Conditional: change after 100 days and no false alarm. Zero-state: change as the watch begins.",
  );
  console.log(
    "C2 compares with days 9 to 3 before: once those have changed too, only chance makes it signal.",
  );
  let reached = true;
  for (const { watched, changes } of CASES) {
    const { charts, runLength } = chartsFor(watched);
    for (const { title, actualRatio } of changes) {
      const information = divergence(watched.expected, actualRatio);
      const optimum = Math.log(runLength) / information;
      console.log(`\n${title}: mean ${watched.expected}, times ${actualRatio}, tuned for ${watched.ratio}`);
      console.log(
        `  optimum ln γ / I = ln ${runLength.toFixed(0)} / ${information.toFixed(4)} = ${optimum.toFixed(2)} days`,
      );
      const found = delaysOf(charts, watched, { actualRatio, streams });
      for (const delays of found) show(delays, optimum);
      if (title === DESIGN_CASE) reached = isReached(found, optimum);
    }
  }
  return reached ? 0 : 1;
}

/** Kullback–Leibler divergence of Poisson counts of mean ratio × expected from ones of mean expected. */
function divergence(expected: number, ratio: number): number {
  return expected * (ratio * Math.log(ratio) - ratio + 1);
}

function show({ chart, conditional, zeroState }: Delays, optimum: number): void {
  const told = (delay: Delay) =>
    `${delay.mean.toFixed(2)} ± ${delay.standardError.toFixed(2)} = ${(delay.mean / optimum).toFixed(2)} × optimum`;
  console.log(`  ${chart.name} (${chart.calibration})`);
  console.log(
    `    conditional ${told(conditional)} (${conditional.streams} streams); zero-state ${told(zeroState)}`,
  );
}

function isReached(found: readonly Delays[], optimum: number): boolean {
  const cusum = found.find(({ chart }) => chart.name === "CUSUM");
  const worst = Math.max(cusum?.conditional.mean ?? 0, cusum?.zeroState.mean ?? 0) / optimum;
  const reached = cusum !== undefined && worst <= GOAL;
  console.log(`  CUSUM at most ${GOAL} × optimum: ${reached ? "yes" : "NO"} (${worst.toFixed(2)})`);
  return reached;
}
