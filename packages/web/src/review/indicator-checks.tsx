import type { IndicatorCard } from "@balise/preparedness";
import { CheckGroup } from "../design/check-group.js";
import { useWords } from "../words/words.js";
import type { Choice } from "./choice.js";

interface Properties {
  readonly cards: readonly IndicatorCard[];
  readonly choice: Choice;
  readonly isDisabled: boolean;
  readonly onChange: (choice: Choice) => void;
  readonly onReach: (indicator: string) => void;
}

const NONE = "0";

/** What the text is positive for: the indicators of its role, or none of them. */
export function IndicatorChecks({ cards, choice, isDisabled, onChange, onReach }: Properties) {
  const { t, language } = useWords();
  const indicators = cards.map(({ id, name }, place) => ({
    id,
    name: name[language],
    ...(place < 9 ? { keyCap: String(place + 1) } : {}),
  }));
  const changed = (ids: readonly string[]) => {
    const none = ids.includes(NONE);
    const positive = ids.filter((id) => id !== NONE);
    // “None of them” and an indicator exclude each other: the newest wins.
    if (none && !choice.none) onChange({ positive: [], none: true });
    else onChange({ positive, none: none && positive.length === 0 });
  };
  return (
    <CheckGroup
      label={t("review.question")}
      checks={[...indicators, { id: NONE, name: t("review.none"), keyCap: NONE }]}
      value={choice.none ? [NONE] : choice.positive}
      onChange={changed}
      isDisabled={isDisabled}
      onReach={(id) => id !== NONE && onReach(id)}
    />
  );
}
