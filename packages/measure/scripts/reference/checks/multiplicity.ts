import {
  benjaminiHochberg,
  benjaminiYekutieli,
  holm,
  isProblem,
  type MeasureProblem,
} from "../../../src/index.js";
import { type Check, CLOSED_FORM, compareLists } from "../comparison.js";

/** A list, which R writes as a bare number when it has one element. */
type Values = number | null | readonly (number | null)[];

interface MultiplicityCase {
  readonly p: Values;
  readonly adjusted: Values;
  readonly holm: Values;
  readonly by: Values;
}

type Adjust = (pValues: readonly number[]) => number[] | MeasureProblem;

/** Adjusted p-values: Benjamini–Hochberg (`adjusted`), Holm and Benjamini–Yekutieli. */
export const check: Check = (content) => {
  const { bh } = content as { readonly bh: readonly MultiplicityCase[] };
  return bh.map((reference, index) => {
    const p = listOf(reference.p);
    const compare = (adjust: Adjust, expected: Values) =>
      compareLists(adjustKnown(p, adjust), listOf(expected), CLOSED_FORM);
    return {
      name: `case ${index + 1}, ${p.length} p-values`,
      comparisons: [
        ...compare(benjaminiHochberg, reference.adjusted),
        ...compare(holm, reference.holm),
        ...compare(benjaminiYekutieli, reference.by),
      ],
    };
  });
};

function listOf(values: Values): readonly (number | null)[] {
  return typeof values === "number" || values === null ? [values] : values;
}

/** R leaves missing p-values out of the count of tests, and in their place. */
function adjustKnown(p: readonly (number | null)[], adjust: Adjust): (number | null)[] {
  const found = adjust(p.filter((value) => value !== null));
  if (isProblem(found)) return p.map(() => null);
  const known = found.values();
  return p.map((value) => (value === null ? null : (known.next().value ?? null)));
}
