import { seededRandom } from "@balise/measure";
import { describe, expect, it } from "vitest";
import { daysBetween } from "../indicators/index.js";
import { runWatch, type WatchDay } from "./watch.js";

const definition = Object.freeze({ id: "self-harm-risk", watch: { ratio: 2, baseline_days: 28 } });
const board = Object.freeze({ false_alarms: { count: 1, days: 90 } });
const watches = 8;

/** Poisson counts at `rate` a message, three times as many from `outbreak` on. */
function days(seed: string, length: number, outbreak = Number.POSITIVE_INFINITY): WatchDay[] {
  const random = seededRandom(seed);
  const names = daysBetween("2026-01-01", "2028-12-31").slice(0, length);
  return names.map((day, i) => {
    const exposed = 1000 + (i % 7) * 50;
    return { day, exposed, flagged: random.poisson(exposed * 0.005 * (i >= outbreak ? 3 : 1)) };
  });
}

describe("a watch", () => {
  it("learns until the days of its baseline are complete", () => {
    const { state, signals } = runWatch({ definition, board, watches, days: days("a", 28) });
    expect(state).toMatchObject({ state: "learning", limit: null, inControlRunLength: null });
    expect(signals).toEqual([]);
  });

  it("has at least its share of the run length that the board's false-alarm rate declares", () => {
    const { state } = runWatch({ definition, board, watches, days: days("a", 60) });
    expect(state.inControlRunLength).toBeGreaterThanOrEqual(90 * watches * 0.99);
    expect(state.baselineFrom).toBe("2026-01-01");
    expect(state.baselineUntil).toBe("2026-01-28");
  });

  it("finds a threefold rise within days and places its onset near the true one", () => {
    for (const seed of ["a", "b", "c", "d", "e"]) {
      const { signals } = runWatch({ definition, board, watches, days: days(seed, 70, 50) });
      const first = signals.find(({ day }) => day >= "2026-02-20");
      expect(first).toBeDefined();
      expect(Date.parse(first?.day ?? "") - Date.parse("2026-02-20")).toBeLessThanOrEqual(4 * 86_400_000);
      expect(Math.abs(Date.parse(first?.onset ?? "") - Date.parse("2026-02-20"))).toBeLessThanOrEqual(
        6 * 86_400_000,
      );
      expect(first?.observed).toBeGreaterThan(2 * (first?.expected ?? 0) * 0.8);
    }
  });

  it("keeps its false-alarm rate over years of quiet series, allowing for the estimated baseline", () => {
    let signals = 0;
    let watched = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const run = runWatch({ definition, board, watches, days: days(`quiet ${seed}`, 728) });
      signals += run.signals.length;
      watched += 700;
    }
    expect(signals / watched).toBeLessThan(2 / (90 * watches));
  });

  it("starts to learn with the first day of usage, and passes over days without any", () => {
    const quiet = days("a", 60).map((one, i) =>
      i < 10 || i === 45 ? { ...one, exposed: 0, flagged: 0 } : one,
    );
    const { state } = runWatch({ definition, board, watches, days: quiet });
    expect(state.baselineFrom).toBe("2026-01-11");
    expect(state.state).toBe("watching");
  });

  it("still has a limit when the baseline had no flagged message at all", () => {
    const none = days("a", 40).map((one) => ({ ...one, flagged: 0 }));
    const { state } = runWatch({ definition, board, watches, days: none });
    expect(state.limit).toBeGreaterThan(0);
    expect(state.baselineRate).toBeGreaterThan(0);
  });
});
