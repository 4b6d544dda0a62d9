/** Whether a chart looks for a change in one direction only, or in both. */
export type Sides = "one" | "both";
