import { NOTES_LIMIT } from "@balise/preparedness";
import type { Finding } from "@balise/server";
import type { Outcome } from "../command/failure.js";

/** What has come of a file so far. It holds no text, and no more than the first thousand problems. */
export class Tally {
  /** Texts that were screened. */
  read = 0;
  /** Texts with a finding. */
  found = 0;
  rejected = 0;
  readonly problems: Outcome[] = [];
  readonly #categories = new Map<string, number>();

  add(findings: readonly Finding[]): void {
    this.read += 1;
    if (findings.length > 0) this.found += 1;
    for (const { category } of findings) {
      this.#categories.set(category, (this.#categories.get(category) ?? 0) + 1);
    }
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
