/** A segment that takes one neighbouring step after the other and tells what it costs. */
export interface GrowingSegment {
  /**
   * Takes the step in; gives the cost of all taken: the residual sum of squares of measurements, or minus the
   * Poisson log-likelihood of counts without the terms that no segmentation changes. It has a meaning once there
   * are more steps than parameters.
   */
  add(step: number): number;
}
