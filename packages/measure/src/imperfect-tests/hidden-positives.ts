import { betaBinomialDeviation } from "./beta-prior.js";
import { type Blocks, narrowed } from "./blocks.js";
import {
  type CellLogs,
  cellLog,
  cellLogs,
  diagonalMiddle,
  type HiddenCells,
  possibleCells,
  type TestedSample,
} from "./hidden-cells.js";

/** Probabilities of numbers of truly positive items. */
export interface HiddenPositives {
  /** Of 0, 1, 2, … one by one. */
  readonly head: Float64Array;
  /** Of the `width` numbers about each of equally spaced middles after them. */
  readonly body: Float64Array;
  readonly firstMiddle: number;
  readonly width: number;
}

/** Cells looked at to find where the posterior is. */
const SURVEYED = 100_000;
const SURVEYS = 4;
/** Blocks, and numbers, up to which numbers are summed one by one all the same. */
const HEAD_BLOCKS = 40;
const LEAST_HEAD_BLOCKS = 5;
const HEAD = 5000;
/** Log of what is left out, beside the likeliest cell. */
const NEGLIGIBLE = -35;

/**
 * The posterior of the number of truly positive items among those tested, with sensitivity, specificity and
 * prevalence integrated out over their priors; null when it is too narrow, or too wide, for as many items.
 *
 * With j of the positive results and k of the negative ones truly positive every integral is a Beta function,
 * so that only a sum over j and k is left. It is exact, one number at a time, up to `most` cells where the
 * posterior is; from there blocks of j and k stand for their middle.
 *
 * Joseph, L., Gyorkos, T. W. and Coupal, L. (1995), Bayesian estimation of disease prevalence and the
 * parameters of diagnostic tests in the absence of a gold standard, American Journal of Epidemiology 141,
 * 263–272, whose Gibbs sampler draws j and k.
 */
export function hiddenPositives(sample: TestedSample, most: number): HiddenPositives | null {
  let cells = possibleCells(sample);
  for (let survey = 0; survey < SURVEYS; survey++) cells = surveyed(sample, inBlocks(cells, SURVEYED));
  const blocks = inBlocks(cells, most);
  const skipped = headBlocks(blocks);
  if (skipped === null) return null;
  const found = summed(sample, blocks, skipped);
  return found.width > 1 && found.width > finestSpread(sample, found) ? null : found;
}

/** The same numbers in blocks, of an odd width, as narrow as makes about `most` cells at most. */
function inBlocks({ rows, columns }: HiddenCells, most: number): HiddenCells {
  const [down, across] = [lengthOf(rows), lengthOf(columns)];
  const least = Math.max(Math.sqrt((down * across) / most), down / most, across / most);
  const width = 2 * Math.ceil((least - 1) / 2) + 1;
  return { rows: { ...rows, width }, columns: { ...columns, width } };
}

function lengthOf({ first, last }: Blocks): number {
  return last - first + 1;
}

/** What is left when the rows and the columns on the borders that are negligible in all of their cells are not. */
function surveyed(sample: TestedSample, cells: HiddenCells): HiddenCells {
  const logs = cellLogs(sample, cells);
  const rowTops = new Float64Array(logs.row.length).fill(Number.NEGATIVE_INFINITY);
  const columnTops = new Float64Array(logs.column.length).fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < rowTops.length; row++) {
    for (let column = 0; column < columnTops.length; column++) {
      const log = cellLog(logs, row, column);
      if (log > (rowTops[row] ?? 0)) rowTops[row] = log;
      if (log > (columnTops[column] ?? 0)) columnTops[column] = log;
    }
  }
  const least = rowTops.reduce((most, log) => Math.max(most, log)) + NEGLIGIBLE;
  return {
    rows: narrowed(cells.rows, rowTops, least),
    columns: narrowed(cells.columns, columnTops, least),
  };
}

/** The diagonals to be summed one number at a time: none away from 0; null when they hold too many numbers. */
function headBlocks(cells: HiddenCells): number | null {
  const { width } = cells.rows;
  if (width === 1 || diagonalMiddle(cells, 0) >= width) return 0;
  return width > HEAD / LEAST_HEAD_BLOCKS ? null : Math.floor(Math.min(HEAD_BLOCKS, HEAD / width));
}

function summed(sample: TestedSample, cells: HiddenCells, skipped: number): HiddenPositives {
  const logs = cellLogs(sample, cells);
  const headLength = skipped === 0 ? 0 : diagonalMiddle(cells, skipped) - (cells.rows.width - 1) / 2;
  const all = Float64Array.from([
    ...firstLogs(sample, headLength),
    ...logs.diagonal.slice(skipped).map((_, sum) => diagonalLog(logs, sum + skipped)),
  ]);
  const top = all.reduce((most, log) => Math.max(most, log));
  const total = all.reduce((sum, log) => sum + Math.exp(log - top), 0);
  const probabilities = all.map((log) => Math.exp(log - top) / total);
  return {
    head: probabilities.slice(0, headLength),
    body: probabilities.slice(headLength),
    firstMiddle: diagonalMiddle(cells, skipped),
    width: cells.rows.width,
  };
}

/** Logs of the probabilities of 0, 1, … `length` − 1 truly positive items. */
function firstLogs(sample: TestedSample, length: number): Float64Array {
  if (length === 0) return new Float64Array(0);
  const upTo = (most: number): Blocks => ({ first: 0, last: Math.min(most, length), width: 1 });
  const logs = cellLogs(sample, { rows: upTo(sample.positive), columns: upTo(sample.negative) });
  return Float64Array.from({ length }, (_, sum) => diagonalLog(logs, sum));
}

/** Log of the sum over a diagonal of cells. */
function diagonalLog(logs: CellLogs, sum: number): number {
  const first = Math.max(0, sum - logs.column.length + 1);
  const last = Math.min(logs.row.length - 1, sum);
  let top = Number.NEGATIVE_INFINITY;
  for (let row = first; row <= last; row++) top = Math.max(top, cellLog(logs, row, sum - row));
  let total = 0;
  for (let row = first; row <= last; row++) total += Math.exp(cellLog(logs, row, sum - row) - top);
  return top + Math.log(total);
}

/**
 * About the standard deviation of how many truly positive items are missed, or of how many others are called
 * positive, whichever is less: blocks wider than it would step over the posterior.
 */
function finestSpread(
  { positive, negative, sensitivity, specificity }: TestedSample,
  found: HiddenPositives,
): number {
  const hidden = meanPositives(found);
  const others = positive + negative - hidden;
  return Math.min(betaBinomialDeviation(hidden, sensitivity), betaBinomialDeviation(others, specificity));
}

export function meanPositives({ head, body, firstMiddle, width }: HiddenPositives): number {
  const before = head.reduce((sum, share, count) => sum + share * count, 0);
  return body.reduce((sum, share, step) => sum + share * (firstMiddle + step * width), before);
}
