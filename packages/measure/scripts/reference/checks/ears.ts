import { type EarsInput, earsC1, earsC2, earsC3, isProblem } from "../../../src/index.js";
import { type Check, CLOSED_FORM, compareLists, EQUAL } from "../comparison.js";

interface EarsCase {
  readonly series: string;
  readonly counts: readonly number[];
  readonly method: keyof typeof METHODS;
  /** 1-based first step. */
  readonly from: number;
  /** 1-based last step; the end of the series by default. */
  readonly to?: number;
  readonly alpha: number;
  readonly baseline?: number;
  readonly minSigma?: number;
  readonly upperbound: readonly (number | null)[];
  readonly alarm: readonly (number | boolean | null)[];
}

const METHODS = { C1: earsC1, C2: earsC2, C3: earsC3 } as const;

/** Upper bounds and alarms of EARS C1, C2 and C3; a step without a bound has no alarm. */
export const check: Check = (content) => {
  const { cases } = content as { readonly cases: readonly EarsCase[] };
  return cases.map(({ series, method, upperbound, alarm, from, to, ...rest }) => {
    const { counts, alpha, baseline = 7, minSigma = 0 } = rest;
    const last = to ?? from - 1 + upperbound.length;
    const input: EarsInput = { counts, alpha, baseline, minSigma, from: from - 1, to: last };
    const found = METHODS[method](input);
    const points = isProblem(found) ? [] : found.points;
    return {
      name: `${series} ${method}`,
      comparisons: [
        ...compareLists(
          points.map((point) => point.bound),
          upperbound,
          CLOSED_FORM,
        ),
        ...compareLists(
          points.map((point) => Number(point.alarm)),
          alarm.map(Number),
          EQUAL,
        ),
      ],
    };
  });
};
