import type { Verdict } from "@balise/preparedness";

/** Verdicts that are remembered. */
const LIMIT = 10_000;

/** Verdicts by key, in this process's memory alone, until it ends; the one used longest ago is forgotten first. */
export class VerdictCache {
  readonly #verdicts = new Map<string, Verdict>();

  find(key: string): Verdict | undefined {
    const verdict = this.#verdicts.get(key);
    if (verdict !== undefined) {
      this.#verdicts.delete(key);
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }

  keep(key: string, verdict: Verdict): void {
    this.#verdicts.set(key, verdict);
    if (this.#verdicts.size <= LIMIT) return;
    for (const oldest of this.#verdicts.keys()) {
      this.#verdicts.delete(oldest);
      return;
    }
  }
}
