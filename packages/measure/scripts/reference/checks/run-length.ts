import {
  binomialCusumRunLength,
  ewmaRunLength,
  isProblem,
  type MeasureProblem,
  normalCusumRunLength,
  type RunLength,
  runLength,
} from "../../../src/index.js";
import { type Check, type CheckedCase, CLOSED_FORM, ITERATIVE } from "../comparison.js";

interface RunLengthFile {
  readonly source: string;
  readonly poisson: readonly { readonly k: number; readonly h: number; theta: number; arl: number }[];
  readonly normal: readonly { readonly k: number; readonly h: number; mu: number; arl: number }[];
  readonly ewma: readonly { readonly lambda: number; readonly c: number; mu: number; arl: number }[];
  readonly binomial: readonly BinomialCase[];
}

interface BinomialCase {
  readonly n: number;
  readonly p0: number;
  readonly p1: number;
  readonly h: number;
  readonly arl0: number;
  readonly tolerance?: number;
}

/** Zero-state average run lengths. */
export const check: Check = (content) => {
  const file = content as RunLengthFile;
  const lattice = numberIn(file.source, /m=(\d+)/) ?? 100;
  const states = numberIn(file.source, /on (\d+) states/);
  return [
    ...file.poisson.map((reference) => poissonCase(reference, lattice)),
    ...file.normal.map(normalCase),
    ...file.ewma.map(ewmaCase),
    ...file.binomial.map((reference) => binomialCase(reference, states)),
  ];
};

/**
 * The reference value and limit are in counts, on a lattice of 1/`lattice` count. R signals above h, we at the limit:
 * half a step of the lattice above h is the same. Our ratio sets the unit of the limit only.
 */
function poissonCase({ k, h, theta, arl }: RunLengthFile["poisson"][number], lattice: number): CheckedCase {
  const ratio = 2;
  const expected = (k * Math.log(ratio)) / (ratio - 1);
  const limit = (h + 0.5 / lattice) * Math.log(ratio);
  const found = runLength({ expected, ratio, limit, actualRatio: theta / expected });
  return compared(`Poisson CUSUM k ${k}, h ${h}, mean ${theta}`, lengthOf(found, "outOfControl"), {
    expected: arl,
    tolerance: CLOSED_FORM,
  });
}

function normalCase({ k, h, mu, arl }: RunLengthFile["normal"][number]): CheckedCase {
  const shift = 2 * k;
  const found = normalCusumRunLength({ shift, limit: h * shift, actualShift: mu });
  return compared(`normal CUSUM k ${k}, h ${h}, mean ${mu}`, lengthOf(found, "outOfControl"), {
    expected: arl,
    tolerance: ITERATIVE,
  });
}

/** One side, held at the centre: the default of `xewma.arl`. */
function ewmaCase({ lambda, c, mu, arl }: RunLengthFile["ewma"][number]): CheckedCase {
  const found = ewmaRunLength({ lambda, limit: c, sides: "one", shift: mu === 0 ? 1 : mu });
  const length = lengthOf(found, mu === 0 ? "inControl" : "outOfControl");
  return compared(`EWMA λ ${lambda}, c ${c}, mean ${mu}`, length, { expected: arl, tolerance: ITERATIVE });
}

/** On as many states as the reference used: for small n those alone move the run length by several percent. */
function binomialCase({ n, p0, p1, h, arl0, tolerance }: BinomialCase, states: number | null): CheckedCase {
  const design = { share: p0, total: n, ratio: p1 / p0, limit: h };
  const found = binomialCusumRunLength(states === null ? design : { ...design, states });
  return compared(`binomial CUSUM n ${n}, p ${p0} to ${p1}, h ${h}`, lengthOf(found, "inControl"), {
    expected: arl0,
    tolerance: tolerance ?? ITERATIVE,
  });
}

function lengthOf(found: RunLength | MeasureProblem, which: keyof RunLength): number | null {
  return isProblem(found) ? null : found[which];
}

function compared(
  name: string,
  found: number | null,
  reference: { readonly expected: number; readonly tolerance: number },
): CheckedCase {
  return { name, comparisons: [{ found, ...reference }] };
}

function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
