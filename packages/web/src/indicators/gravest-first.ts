import type { IndicatorCard, SeaMark } from "@balise/preparedness";

const GRAVEST: readonly SeaMark[] = ["critical", "alert", "watch", "order"];

/** The cards with the gravest marks first; cards of one mark keep their order. */
export function gravestFirst(cards: readonly IndicatorCard[]): IndicatorCard[] {
  return cards.toSorted((a, b) => GRAVEST.indexOf(a.mark) - GRAVEST.indexOf(b.mark));
}
