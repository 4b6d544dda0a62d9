import type { Situation } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { QueryView } from "../design/query-view.js";
import { Section } from "../design/section.js";
import { gravestFirst } from "../indicators/gravest-first.js";
import { IndicatorFigure } from "../indicators/indicator-figure.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { isNew } from "./first-steps.js";
import { FirstStepsList } from "./first-steps-list.js";
import { OwedList } from "./owed-list.js";
import { situationQuery } from "./queries.js";
import { Readiness } from "./readiness.js";
import { SentenceHead } from "./sentence-head.js";
import { SystemsTable } from "./systems-table.js";
import "./situation.css";

/** The Situation: one sentence, what is owed, and the three questions. */
export function SituationPage() {
  const { t } = useWords();
  usePageTitle(t("situation.title"));
  const query = useQuery(situationQuery);
  return (
    <QueryView query={query} lines={14}>
      {(situation) => (
        <>
          <SentenceHead situation={situation} />
          {isNew(situation) ? <FirstStepsList situation={situation} /> : null}
          {isNew(situation) && situation.owed.length === 0 ? null : <OwedList owed={situation.owed} />}
          {situation.systems.length === 0 ? null : <SystemsTable systems={situation.systems} />}
          {situation.counted.messages === 0 ? null : <Happening indicators={situation.indicators} />}
          <Readiness situation={situation} />
        </>
      )}
    </QueryView>
  );
}

function Happening({ indicators }: { indicators: Situation["indicators"] }) {
  const { t } = useWords();
  return (
    <Section
      title={t("happening.title")}
      about={t("happening.about")}
      more={<Link to="/indicators">{t("happening.more")}</Link>}
    >
      <div className="indicator-grid">
        {gravestFirst(indicators).map((card) => (
          <IndicatorFigure key={card.id} card={card} />
        ))}
      </div>
    </Section>
  );
}
