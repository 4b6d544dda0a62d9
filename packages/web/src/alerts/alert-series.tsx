import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { QueryView } from "../design/query-view.js";
import { Section } from "../design/section.js";
import { IndicatorFigure } from "../indicators/indicator-figure.js";
import { indicatorsQuery } from "../indicators/queries.js";
import { useWords } from "../words/words.js";

/** The indicator's series in little, with its signals. */
export function AlertSeries({ indicator }: { indicator: string }) {
  const { t } = useWords();
  const query = useQuery(indicatorsQuery);
  return (
    <Section
      title={t("alert.series")}
      about={t("alert.series.about")}
      more={
        <Link to="/indicators/$indicator" params={{ indicator }}>
          {t("alert.series.more")}
        </Link>
      }
    >
      <QueryView query={query}>
        {({ indicators }) => {
          const card = indicators.find(({ id }) => id === indicator);
          return card === undefined ? null : <IndicatorFigure card={card} />;
        }}
      </QueryView>
    </Section>
  );
}
