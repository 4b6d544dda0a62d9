export interface RetryRule {
  /** Calls for one question, the first included. */
  readonly attempts: number;
  /** Milliseconds before the second call; doubled each time. */
  readonly first: number;
}

/**
 * Milliseconds to wait before asking again; undefined when it is not worth it: no attempt left, or no time left of the
 * question's own. What the endpoint asks for goes before the schedule. There is no jitter: one station asks one
 * question at a time.
 *
 * @param attempt calls made so far, 1 or more
 * @param left milliseconds that the question still has
 * @param asked milliseconds that the endpoint asks to wait, where it does
 */
export function retryDelay(
  attempt: number,
  { left, asked }: { readonly left: number; readonly asked: number | undefined },
  { attempts, first }: RetryRule,
): number | undefined {
  if (attempt >= attempts) return undefined;
  const delay = Math.max(first * 2 ** (attempt - 1), asked ?? 0);
  return delay < left ? delay : undefined;
}
