import type { IndicatorCard } from "@balise/preparedness";
import type { Words } from "../words/words.js";

/** The word beside an indicator's mark: its incident, its alert, its signal, or that it is quiet. */
export function markWords(card: IndicatorCard, { t, day }: Words): string {
  if (card.incident !== null) return t("watch.incident", { id: card.incident });
  if (card.alert !== null && card.watch.lastSignal !== null) {
    return t("watch.signal", { day: day(card.watch.lastSignal) });
  }
  if (card.watch.state === "learning") return t("watch.learning");
  if (card.current.state === "no_usage") return t("watch.noUsage");
  return card.mark === "order" ? t("watch.quiet") : t(`mark.${card.mark}`);
}
