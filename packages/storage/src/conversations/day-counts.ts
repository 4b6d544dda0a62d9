import type { CarriedOn } from "@balise/preparedness";
import type { DayCell } from "./batch-turns.js";

/** What is added to a row of `conversation_day`. */
export interface DayCountRow extends DayCell {
  readonly indicator: string;
  readonly detector: number;
  begun: number;
  continued: number;
  crossed: number;
}

/** What the turns of several batches add to the counts of days. */
export class DayCounts {
  readonly #rows = new Map<string, Omit<DayCountRow, "detector">>();

  add(indicator: string, { begun, continued, crossed }: Omit<CarriedOn<DayCell>, "after">): void {
    for (const cell of begun) this.#row(indicator, cell).begun++;
    for (const cell of continued) this.#row(indicator, cell).continued++;
    if (crossed !== undefined) this.#row(indicator, crossed).crossed++;
  }

  /** In the order of the table's key. */
  rows(detector: number): DayCountRow[] {
    return [...this.#rows.values()]
      .map((row) => ({ ...row, detector }))
      .sort(
        (a, b) =>
          (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0) ||
          a.day - b.day ||
          a.segment - b.segment,
      );
  }

  #row(indicator: string, { segment, day }: DayCell): Omit<DayCountRow, "detector"> {
    const key = `${indicator} ${day} ${segment}`;
    let row = this.#rows.get(key);
    if (row === undefined) {
      row = { indicator, segment, day, begun: 0, continued: 0, crossed: 0 };
      this.#rows.set(key, row);
    }
    return row;
  }
}
