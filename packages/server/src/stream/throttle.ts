import type { Change } from "./concept.js";

/**
 * Lets a change through at most once an interval for each concept and id; what comes in between is told once, at the
 * end of the interval.
 *
 * @param tell takes each change let through
 */
export function throttleChanges(
  tell: (change: Change) => void,
  intervalMs: number,
): { offer(change: Change): void; stop(): void } {
  const resting = new Map<string, { again: Change | undefined; timer: NodeJS.Timeout }>();
  const rest = (key: string, change: Change) => {
    tell(change);
    const timer = setTimeout(() => {
      const again = resting.get(key)?.again;
      resting.delete(key);
      if (again !== undefined) rest(key, again);
    }, intervalMs);
    timer.unref();
    resting.set(key, { again: undefined, timer });
  };
  return {
    offer(change) {
      const key = `${change.concept}/${change.id ?? ""}`;
      const held = resting.get(key);
      if (held === undefined) rest(key, change);
      else held.again = change;
    },
    stop() {
      for (const { timer } of resting.values()) clearTimeout(timer);
      resting.clear();
    },
  };
}
