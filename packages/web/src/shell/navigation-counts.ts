import type { Situation } from "@balise/preparedness";

export interface NavigationCounts {
  readonly alerts: number;
  readonly incidents: number;
  readonly review: number;
  readonly none: 0;
}

/** How many wait behind each name: alerts not answered, incidents not closed, texts to review. */
export function navigationCounts(situation: Situation | undefined): NavigationCounts {
  return {
    alerts: situation?.alerts.filter(({ state }) => state === "open").length ?? 0,
    incidents: situation?.incidents.filter(({ state }) => state !== "closed").length ?? 0,
    review: situation?.review.waiting ?? 0,
    none: 0,
  };
}
