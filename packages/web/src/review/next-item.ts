import type { ReviewItem } from "@balise/preparedness";

/** The item to show: the one in hand, else the first that was not answered here. */
export function nextItem(
  held: ReviewItem | null,
  items: readonly ReviewItem[],
  answered: ReadonlySet<string>,
): ReviewItem | undefined {
  return held ?? items.find(({ id }) => !answered.has(id));
}
