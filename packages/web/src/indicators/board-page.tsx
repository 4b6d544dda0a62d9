import { INDICATOR_GROUPS } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useListKeys } from "../design/list-keys.js";
import { QueryView } from "../design/query-view.js";
import { PageHead, Section } from "../design/section.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { IndicatorFigure } from "./indicator-figure.js";
import { indicatorsQuery } from "./queries.js";

/** The board: every indicator, by group. */
export function IndicatorBoardPage() {
  const { t } = useWords();
  usePageTitle(t("place.indicators"));
  const query = useQuery(indicatorsQuery);
  const list = useListKeys<HTMLDivElement>();
  return (
    <>
      <PageHead title={t("place.indicators")} about={t("board.about")} />
      <QueryView query={query} lines={12}>
        {({ indicators }) => (
          <div ref={list}>
            {INDICATOR_GROUPS.map((group) => {
              const cards = indicators.filter((card) => card.group === group);
              if (cards.length === 0) return null;
              return (
                <Section key={group} title={t(`group.${group}`)} about={t(`group.${group}.about`)}>
                  <div className="indicator-grid">
                    {cards.map((card) => (
                      <IndicatorFigure key={card.id} card={card} />
                    ))}
                  </div>
                </Section>
              );
            })}
          </div>
        )}
      </QueryView>
    </>
  );
}
