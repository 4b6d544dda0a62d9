import { type CusumLimit, cusumLimit, earsC2, isProblem, poissonCusum, seededRandom } from "@balise/measure";

/** Days before the present one that the C2 rule needs: seven of baseline and two of gap. */
const C2_DAYS = 9;

/** What a quiet baseline is taken to vary at least, as for sparse counts: without it seven days of 0 make any count alarm. */
const C2_LEAST_SIGMA = 0.5;

/** False alarms from which the C2 rule's run length is calibrated: within 3 %, one standard error. */
const C2_ALARMS = 1000;

/** A stream as it is watched: Poisson counts of mean `expected`, and the rise each chart is tuned for, if it is. */
export interface Watched {
  readonly expected: number;
  readonly ratio: number;
  readonly inControlRunLength: number;
}

/** A chart with its limit, at the in-control run length that all share. */
export interface Chart {
  readonly name: string;
  /** How its in-control run length is known, and what it is. */
  readonly calibration: string;
  /** Days before the change that it needs to have seen. */
  readonly warmUp: number;
  /** Begins a watch: what it returns takes the next days' counts, and gives the place of the first that signals, or -1. */
  readonly begin: () => (days: readonly number[]) => number;
}

/** The three charts, at the run length that the CUSUM reaches. */
export function chartsFor(watched: Watched): {
  readonly charts: readonly Chart[];
  readonly runLength: number;
} {
  const design = cusumLimit(watched);
  if (isProblem(design)) throw new Error(`no CUSUM: ${design.code} ${design.field}`);
  const runLength = design.inControl;
  const { expected } = watched;
  return {
    charts: [cusumChart(watched, design), thresholdChart(expected, runLength), c2Chart(expected, runLength)],
    runLength,
  };
}

function cusumChart({ expected, ratio }: Watched, { limit, inControl }: CusumLimit): Chart {
  return {
    name: "CUSUM",
    calibration: `limit ${limit.toFixed(3)}, run length ${inControl.toFixed(0)} computed`,
    warmUp: 0,
    begin: () => {
      let initial = 0;
      return (counts) => {
        const means = counts.map(() => expected);
        const found = poissonCusum({ counts, expected: means, ratio, limit, initial });
        if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
        initial = found.final;
        return found.points.findIndex((point) => point.signal);
      };
    },
  };
}

/** Signals above a count, and at it with the probability that makes the run length the wanted one exactly. */
function thresholdChart(expected: number, runLength: number): Chart {
  const wanted = 1 / runLength;
  let threshold = 0;
  let probability = Math.exp(-expected);
  let above = 1 - probability;
  while (above > wanted) {
    threshold += 1;
    probability *= expected / threshold;
    above -= probability;
  }
  const share = (wanted - above) / probability;
  return {
    name: "fixed threshold",
    calibration: `over ${threshold}, or at it in ${(100 * share).toFixed(0)} % of cases, run length exact`,
    warmUp: 0,
    begin: () => {
      const random = seededRandom("at the threshold");
      const signals = (count: number) => count > threshold || (count === threshold && random.next() < share);
      return (counts) => counts.findIndex(signals);
    },
  };
}

/** C2 with the `alpha` that gives it the run length, found by bisection on a long series without a change. */
function c2Chart(expected: number, runLength: number): Chart {
  const random = seededRandom(`C2 at ${expected}`);
  const counts = Array.from({ length: Math.ceil(C2_ALARMS * runLength) }, () => random.poisson(expected));
  let [low, high] = [Math.log(1e-20), Math.log(1e-3)];
  while (high - low > 0.02) {
    const middle = (low + high) / 2;
    if (c2RunLength(c2Alarms(counts, Math.exp(middle))) < runLength) high = middle;
    else low = middle;
  }
  const alpha = Math.exp(low);
  return {
    name: "C2",
    calibration: `alpha ${alpha.toExponential(1)}, run length from about ${C2_ALARMS} simulated false alarms`,
    warmUp: C2_DAYS,
    begin: () => {
      let past: readonly number[] = [];
      return (days) => {
        const seen = [...past, ...days];
        const known = past.length;
        past = seen.slice(-C2_DAYS);
        if (seen.length <= C2_DAYS) return -1;
        const alarm = c2Alarms(seen, alpha).indexOf(true);
        return alarm < 0 ? -1 : alarm + C2_DAYS - known;
      };
    },
  };
}

/** Whether C2 alarms, from the tenth day on. */
function c2Alarms(counts: readonly number[], alpha: number): boolean[] {
  const found = earsC2({ counts, alpha, minSigma: C2_LEAST_SIGMA });
  if (isProblem(found)) throw new Error(`no C2: ${found.code} ${found.field}`);
  return found.points.map((point) => point.alarm);
}

/** Mean days watched to a false alarm; after each, the chart begins again with days it has not seen. */
function c2RunLength(alarmed: readonly boolean[]): number {
  let watched = 0;
  let alarms = 0;
  for (let day = 0; day < alarmed.length; day++) {
    watched += 1;
    if (!alarmed[day]) continue;
    alarms += 1;
    day += C2_DAYS;
  }
  return watched / alarms;
}
