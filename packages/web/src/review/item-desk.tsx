import type { ReviewItem } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../design/button.js";
import { usePageKeys } from "../design/page-keys.js";
import { Skeleton } from "../design/skeleton.js";
import { useWords } from "../words/words.js";
import { type Choice, isMade, NO_CHOICE, noneToggled, toggled } from "./choice.js";
import { Guide } from "./guide.js";
import { HiddenText } from "./hidden-text.js";
import { IndicatorChecks } from "./indicator-checks.js";
import { indicatorsFor } from "./indicators-for.js";
import { ItemFacts } from "./item-facts.js";
import { namedIndicatorsQuery, type Verdict } from "./queries.js";
import { useText } from "./use-text.js";

interface Properties {
  readonly item: ReviewItem;
  readonly pending: boolean;
  readonly onRead: () => void;
  readonly onAnswer: (verdict: Verdict) => void;
}

/** One item: what is known of it, its text once it is asked for, and the question to answer. */
export function ItemDesk({ item, pending, onRead, onAnswer }: Properties) {
  const { t } = useWords();
  const [choice, setChoice] = useState<Choice>(NO_CHOICE);
  const { data } = useQuery(namedIndicatorsQuery);
  const cards = indicatorsFor(item, data?.indicators ?? []);
  const [guided, setGuided] = useState<string | null>(null);
  const text = useText(item.id, onRead);
  const wasRead = text.reading !== null;
  const ready = wasRead && isMade(choice) && !pending;
  const label = () => {
    if (ready) onAnswer({ verb: "label", item: item.id, positive: choice.positive });
  };
  const skip = () => {
    if (!pending) onAnswer({ verb: "skip", item: item.id });
  };
  const pick = (place: number) => {
    const card = cards[place];
    if (card === undefined || !wasRead) return;
    setChoice(toggled(choice, card.id));
    setGuided(card.id);
  };
  usePageKeys({
    b: text.toggle,
    s: skip,
    Enter: label,
    "0": () => wasRead && setChoice(noneToggled(choice)),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, place) => [String(place + 1), () => pick(place)])),
  });
  return (
    <article className="item" aria-label={t("review.item")}>
      <div className="item-main">
        <ItemFacts item={item} />
        <HiddenText item={item} text={text} />
        {data === undefined ? (
          <Skeleton lines={7} />
        ) : (
          <IndicatorChecks
            cards={cards}
            choice={choice}
            isDisabled={!wasRead}
            onChange={setChoice}
            onReach={setGuided}
          />
        )}
        <div className="item-acts">
          <Button kind="main" onPress={label} isDisabled={!ready} isPending={pending}>
            {t("review.label")} <kbd>↵</kbd>
          </Button>
          <Button onPress={skip} isDisabled={pending}>
            {t("review.skip")} <kbd>s</kbd>
          </Button>
          <span className="quiet">{wasRead ? t("review.skip.about") : t("review.read.first")}</span>
        </div>
      </div>
      <Guide cards={cards} guided={guided ?? cards[0]?.id ?? null} onChoose={setGuided} />
    </article>
  );
}
