import type { JudgeStopped, Problem } from "@balise/preparedness";
import type { Judge } from "../screening/judge/create-judge.js";

/** The judge of a station, and why it stopped, if it did: people are told, and go on. */
export interface SampleJudge {
  readonly judge: Judge;
  /** Aborted when the station stops. */
  readonly signal: AbortSignal;
  stopped(): JudgeStopped | null;
  /** Says how a run ended: by what stopped it, or well. */
  ended(stop: Problem | undefined, at: string): void;
}

export function sampleJudge(judge: Judge, signal: AbortSignal): SampleJudge {
  let stopped: JudgeStopped | null = null;
  return {
    ...{ judge, signal },
    stopped: () => stopped,
    ended(stop, at) {
      const reason = stop?.code === "judge_budget_spent" ? "budget_spent" : "unavailable";
      stopped = stop === undefined ? null : { reason, at };
    },
  };
}
