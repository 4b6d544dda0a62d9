import type { IndicatorCard, ReviewItem } from "@balise/preparedness";

type Card = Pick<IndicatorCard, "id" | "name" | "unit">;

/** The indicators that a message can be positive for: those of its role, the ones it was drawn for first. */
export function indicatorsFor<Some extends Card>(
  item: Pick<ReviewItem, "role" | "indicators">,
  cards: readonly Some[],
): Some[] {
  const ofRole = cards.filter(({ unit }) => unit.of === `${item.role}_message`);
  const drawn = (card: Some) => (item.indicators.includes(card.id) ? 0 : 1);
  return ofRole.toSorted((a, b) => drawn(a) - drawn(b));
}
