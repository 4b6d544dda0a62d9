/**
 * A circuit breaker. Closed: calls go. Open: none goes until a time. Half-open: one trial goes; its outcome closes the
 * circuit or opens it again. Times are in milliseconds of one clock.
 */
export type Breaker =
  | { readonly state: "closed"; readonly failures: number }
  | { readonly state: "open"; readonly until: number }
  | { readonly state: "half_open" };

export interface BreakerRule {
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  /** Milliseconds that it stays open. */
  readonly rest: number;
}

export const CLOSED: Breaker = { state: "closed", failures: 0 };

/** Whether a call may go now, and the breaker from then on. */
export function admit(
  breaker: Breaker,
  now: number,
): { readonly admitted: boolean; readonly breaker: Breaker } {
  if (breaker.state === "closed") return { admitted: true, breaker };
  if (breaker.state === "open" && now >= breaker.until) {
    return { admitted: true, breaker: { state: "half_open" } };
  }
  return { admitted: false, breaker };
}

/** After a call that failed. */
export function afterFailure(breaker: Breaker, now: number, { failures, rest }: BreakerRule): Breaker {
  if (breaker.state === "open") return breaker;
  const counted = breaker.state === "closed" ? breaker.failures + 1 : failures;
  return counted >= failures ? { state: "open", until: now + rest } : { state: "closed", failures: counted };
}
