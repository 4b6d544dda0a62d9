import type { ReviewItem } from "@balise/preparedness";
import { useWords } from "../words/words.js";

/** What is known of a message without its text. */
export function ItemFacts({ item }: { item: ReviewItem }) {
  const { t, day, number } = useWords();
  const { role, segment, length, retainUntil } = item;
  const parts = [
    `${segment.system} ${segment.version}`,
    segment.surface,
    segment.locale,
    day(item.day, "year"),
    t("review.length", { count: length, shown: number(length) }),
  ];
  return (
    <header className="item-facts">
      <h2>{t(`review.role.${role}`)}</h2>
      <p className="quiet">{parts.join(" · ")}</p>
      <p className="tiny">{t("review.erased", { day: day(retainUntil, "year") })}</p>
    </header>
  );
}
