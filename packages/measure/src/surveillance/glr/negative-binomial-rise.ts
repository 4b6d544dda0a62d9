export interface RiseInput {
  readonly counts: readonly number[];
  readonly expected: readonly number[];
  readonly size: number;
  /** First and last step of the rise. */
  readonly start: number;
  readonly end: number;
  /** Where to begin the search. */
  readonly logRatio: number;
}

/** The most likely ln(ratio) ≥ 0 of a rise, and the log-likelihood that it gains over no rise. */
export interface Rise {
  readonly logRatio: number;
  readonly gain: number;
}

/** Newton's steps square near the maximum: after one as small as this the rest is rounding. */
const CONVERGED = 1e-8;
/** From any distance, steps of at most this much come nearer: the curvature changes by less than e^½ along them. */
const LONGEST_STEP = 0.5;
/** ln of the largest ratio that can be worked with. */
const LARGEST = 700;

/**
 * Maximum likelihood of a common ratio of negative binomial means to their expectations: the log-likelihood is
 * concave in ln(ratio), and Newton's method brings its slope to 0.
 */
export function negativeBinomialRise(input: RiseInput): Rise {
  if (slopes(input, 0).slope <= 0) return { logRatio: 0, gain: 0 };
  let { logRatio } = input;
  for (;;) {
    const { slope, curvature } = slopes(input, logRatio);
    const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, slope / curvature));
    const next = Math.max(0, Math.min(LARGEST, logRatio + step));
    const moved = Math.abs(next - logRatio);
    logRatio = next;
    if (moved < CONVERGED) return { logRatio, gain: gainOf(input, logRatio) };
  }
}

/** First derivative of the log-likelihood in ln(ratio), and minus the second. */
function slopes(input: RiseInput, logRatio: number): { slope: number; curvature: number } {
  const { counts, expected, size, start, end } = input;
  const ratio = Math.exp(logRatio);
  let slope = 0;
  let curvature = 0;
  for (let i = start; i <= end; i++) {
    const count = counts[i] ?? 0;
    const mean = (expected[i] ?? 0) * ratio;
    const pull = ((count + size) * mean) / (size + mean);
    slope += count - pull;
    curvature += (pull * size) / (size + mean);
  }
  return { slope, curvature };
}

function gainOf({ counts, expected, size, start, end }: RiseInput, logRatio: number): number {
  const ratio = Math.exp(logRatio);
  let gain = 0;
  for (let i = start; i <= end; i++) {
    const count = counts[i] ?? 0;
    const mean = expected[i] ?? 0;
    gain += count * logRatio - (count + size) * Math.log1p((mean * (ratio - 1)) / (size + mean));
  }
  return gain;
}
