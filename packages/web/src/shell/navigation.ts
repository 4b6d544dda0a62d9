import type { Concept } from "@balise/preparedness";
import type { WordKey } from "../words/key.js";

/** A page that the navigation leads to. Add one line here for each new page. */
export interface Place {
  readonly path: string;
  readonly name: WordKey;
  readonly part: Part;
  /** Shown to those who may read this concept. */
  readonly concept: Concept;
  /** In the bar at the foot of a phone. */
  readonly phone?: true;
  /** Which count of the situation stands beside the name. */
  readonly count?: "alerts" | "incidents" | "review";
}

export const PARTS = ["situation", "can", "happening", "ready", "governance", "station"] as const;
export type Part = (typeof PARTS)[number];

export const PLACES: readonly Place[] = [
  { path: "/situation", name: "place.situation", part: "situation", concept: "situation", phone: true },
  { path: "/systems", name: "place.systems", part: "can", concept: "systems" },
  { path: "/indicators", name: "place.indicators", part: "happening", concept: "indicators", phone: true },
  { path: "/campaigns", name: "place.campaigns", part: "happening", concept: "campaigns" },
  { path: "/review", name: "place.review", part: "happening", concept: "review", count: "review" },
  {
    path: "/alerts",
    name: "place.alerts",
    part: "happening",
    concept: "alerts",
    phone: true,
    count: "alerts",
  },
  {
    path: "/incidents",
    name: "place.incidents",
    part: "ready",
    concept: "incidents",
    phone: true,
    count: "incidents",
  },
  { path: "/governance", name: "place.governance", part: "governance", concept: "governance" },
  { path: "/decisions", name: "place.decisions", part: "governance", concept: "decisions" },
  { path: "/ledger", name: "place.ledger", part: "governance", concept: "ledger" },
  { path: "/accounts", name: "place.accounts", part: "station", concept: "accounts" },
];
