import { betaQuantile } from "../distributions/beta-quantile.js";
import { logGamma } from "../distributions/log-gamma.js";
import type { BetaPrior } from "./beta-prior.js";
import { type Blocks, blockCount, blockMiddle, blockSize } from "./blocks.js";

/** What was seen, and what is known beforehand. */
export interface TestedSample {
  readonly positive: number;
  readonly negative: number;
  readonly sensitivity: BetaPrior;
  readonly specificity: BetaPrior;
  readonly prevalence: BetaPrior;
}

/** Numbers of truly positive items among the positive results (rows) and among the negative ones (columns). */
export interface HiddenCells {
  readonly rows: Blocks;
  readonly columns: Blocks;
}

/** Log of the probability, up to a constant, of row and column blocks: the sum of three logs. */
export interface CellLogs {
  readonly row: Float64Array;
  readonly column: Float64Array;
  /** By the sum of row and column, but for the last row and the last column, whose blocks may be smaller. */
  readonly diagonal: Float64Array;
  readonly lastRow: Float64Array;
  readonly lastColumn: Float64Array;
}

const TAIL = 1e-15;
/** −ln of a negligible probability. */
const NEGLIGIBLE = 40;

/**
 * The cells that can matter: a truly positive item is missed no more often than the least sensitivity that the
 * prior leaves lets it be, so that few positive results allow few hidden ones; and likewise the other way round.
 */
export function possibleCells({ positive, negative, sensitivity, specificity }: TestedSample): HiddenCells {
  const leastHit = betaQuantile(TAIL, sensitivity.alpha, sensitivity.beta);
  const leastPass = betaQuantile(TAIL, specificity.alpha, specificity.beta);
  const missed = Math.min(negative, Math.ceil((positive + NEGLIGIBLE) / leastHit));
  const alarmed = Math.min(positive, Math.ceil((negative + NEGLIGIBLE) / leastPass));
  return {
    rows: { first: positive - alarmed, last: positive, width: 1 },
    columns: { first: 0, last: missed, width: 1 },
  };
}

export function cellLogs(sample: TestedSample, { rows, columns }: HiddenCells): CellLogs {
  const { positive, negative, sensitivity, specificity } = sample;
  const [down, across] = [blockCount(rows), blockCount(columns)];
  const rowMiddle = (row: number): number => blockMiddle(rows, row);
  const columnMiddle = (column: number): number => blockMiddle(columns, column);
  const list = (length: number, log: (index: number) => number): Float64Array =>
    Float64Array.from({ length }, (_, index) => log(index));
  return {
    row: list(down, (row) => {
      const split = splitLog(positive, rowMiddle(row), [sensitivity.alpha, specificity.beta]);
      return split + Math.log(blockSize(rows, row));
    }),
    column: list(across, (column) => {
      const split = splitLog(negative, columnMiddle(column), [sensitivity.beta, specificity.alpha]);
      return split + Math.log(blockSize(columns, column));
    }),
    diagonal: list(down + across - 1, (sum) => hiddenLog(sample, diagonalMiddle({ rows, columns }, sum))),
    lastRow: list(across, (column) => hiddenLog(sample, rowMiddle(down - 1) + columnMiddle(column))),
    lastColumn: list(down, (row) => hiddenLog(sample, rowMiddle(row) + columnMiddle(across - 1))),
  };
}

/** The middle of the numbers of truly positive items on a diagonal of cells. */
export function diagonalMiddle({ rows, columns }: HiddenCells, sum: number): number {
  return rows.first + columns.first + rows.width - 1 + sum * rows.width;
}

export function cellLog(logs: CellLogs, row: number, column: number): number {
  const ends = (logs.row[row] ?? 0) + (logs.column[column] ?? 0);
  if (row === logs.row.length - 1) return ends + (logs.lastRow[column] ?? 0);
  if (column === logs.column.length - 1) return ends + (logs.lastColumn[row] ?? 0);
  return ends + (logs.diagonal[row + column] ?? 0);
}

/** Log of Γ(a + j)/Γ(1 + j) · Γ(b + `size` − j)/Γ(1 + `size` − j). */
function splitLog(size: number, j: number, [a, b]: readonly [number, number]): number {
  const rest = size - j;
  return logGamma(a + j) - logGamma(1 + j) + logGamma(b + rest) - logGamma(1 + rest);
}

/** What a number of truly positive items, however they are split, contributes. */
function hiddenLog(sample: TestedSample, hidden: number): number {
  const { sensitivity, specificity, prevalence } = sample;
  // On a diagonal past the last number, which has no cell but in the last row or column.
  const others = Math.max(0, sample.positive + sample.negative - hidden);
  return (
    logGamma(prevalence.alpha + hidden) +
    logGamma(prevalence.beta + others) -
    logGamma(sensitivity.alpha + sensitivity.beta + hidden) -
    logGamma(specificity.alpha + specificity.beta + others)
  );
}
