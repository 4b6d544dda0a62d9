import type { IndicatorCard } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Select } from "../design/field.js";
import { LibraryText } from "../design/library-text.js";
import { QueryView } from "../design/query-view.js";
import { useWords } from "../words/words.js";
import { guideQuery } from "./queries.js";

interface Properties {
  readonly cards: readonly IndicatorCard[];
  readonly guided: string | null;
  readonly onChoose: (indicator: string) => void;
}

/** What counts for an indicator and what does not, at hand while judging. */
export function Guide({ cards, guided, onChoose }: Properties) {
  const { t, language } = useWords();
  if (guided === null) return null;
  return (
    <aside className="guide" aria-label={t("review.guide")}>
      <Select
        label={t("review.guide")}
        value={guided}
        choices={cards.map(({ id, name }) => ({ id, name: name[language] }))}
        onChange={onChoose}
      />
      <GuideText indicator={guided} />
    </aside>
  );
}

function GuideText({ indicator }: { indicator: string }) {
  const query = useQuery(guideQuery(indicator));
  return <QueryView query={query}>{(guide) => <LibraryText text={guide} />}</QueryView>;
}
