import { type DetectorFinding, NOTES_LIMIT, type Problem, type VerdictAnswer } from "@balise/preparedness";
import type { Outcome } from "../command/failure.js";
import type { Judged } from "./judged.js";

/** What has come of a file so far. It holds no text, and no more than the first thousand problems. */
export class Tally {
  /** Texts that were screened. */
  read = 0;
  /** Texts with a finding. */
  found = 0;
  rejected = 0;
  readonly problems: Outcome[] = [];
  /** Verdicts of the judge, one a text and policy. */
  readonly verdicts: Record<VerdictAnswer, number> = { yes: 0, no: 0, unsure: 0 };
  /** Texts that a person still has to look at, where the judge is on. */
  awaiting = 0;
  readonly #categories = new Map<string, number>();
  readonly #notJudged = new Map<string, { readonly problem: Problem; times: number }>();

  add(findings: readonly DetectorFinding[]): void {
    this.read += 1;
    if (findings.length > 0) this.found += 1;
    for (const { category } of findings) {
      this.#categories.set(category, (this.#categories.get(category) ?? 0) + 1);
    }
  }

  addJudged({ verdicts, notJudged, awaits }: Judged): void {
    for (const { answer } of verdicts) this.verdicts[answer] += 1;
    for (const { problem } of notJudged) {
      const key = JSON.stringify(problem);
      const known = this.#notJudged.get(key);
      if (known === undefined) this.#notJudged.set(key, { problem, times: 1 });
      else known.times += 1;
    }
    if (awaits !== null) this.awaiting += 1;
  }

  /** Why the judge gave no verdict, with how many times. */
  notJudged(): readonly { readonly problem: Problem; readonly times: number }[] {
    return [...this.#notJudged.values()];
  }

  reject(problem: Outcome): void {
    this.rejected += 1;
    if (this.problems.length < NOTES_LIMIT) this.problems.push(problem);
  }

  /** Texts by category, most first. */
  categories(): [category: string, texts: number][] {
    return [...this.#categories].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }
}
