/** The least-squares line through points, with what its intervals need. */
export interface LineFit {
  readonly slope: number;
  /** Mean of x: the line passes there at `meanY`, and its height there is independent of its slope. */
  readonly meanX: number;
  readonly meanY: number;
  /** Σ (x − mean x)². */
  readonly spreadX: number;
  readonly residualSumOfSquares: number;
}

/** Differences between x under this share of their mean are rounding. */
const SAME = 1e-12;

/** Ordinary least squares of `y` on `x`, lists of one length; undefined when no two x differ, to rounding. */
export function fitLine(x: ArrayLike<number>, y: ArrayLike<number>): LineFit | undefined {
  const line = lineThrough(x, y);
  const measurable = line.spreadX > x.length * (SAME * line.meanX) ** 2 && Number.isFinite(line.spreadX);
  return measurable ? line : undefined;
}

/** The same for x that are known to differ. */
export function lineThrough(x: ArrayLike<number>, y: ArrayLike<number>): LineFit {
  const [meanX, meanY] = [meanOf(x), meanOf(y)];
  let [spreadX, product] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] ?? 0) - meanX;
    spreadX += distance * distance;
    product += distance * ((y[i] ?? 0) - meanY);
  }
  const slope = product / spreadX;
  let residualSumOfSquares = 0;
  for (let i = 0; i < x.length; i++) {
    residualSumOfSquares += ((y[i] ?? 0) - meanY - slope * ((x[i] ?? 0) - meanX)) ** 2;
  }
  return { slope, meanX, meanY, spreadX, residualSumOfSquares };
}

/** Height of the line at `x`. */
export function lineAt({ slope, meanX, meanY }: LineFit, x: number): number {
  return meanY + slope * (x - meanX);
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}
