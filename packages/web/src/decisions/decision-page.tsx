import type { Decision } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { BackLink } from "../design/back-link.js";
import { Facts } from "../design/facts.js";
import { QueryView } from "../design/query-view.js";
import { PageHead, Section } from "../design/section.js";
import { usePersonName, useSeat } from "../governance/names.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { pieceKey } from "./evidence-choice.js";
import { EvidencePiece } from "./evidence-piece.js";
import { Standing } from "./list-page.js";
import { decisionQuery } from "./queries.js";
import "./decisions.css";

/** One decision: what was decided, why, by whom, and whether its evidence is still what it saw. */
export function DecisionPage() {
  const { t } = useWords();
  const { decision: id } = useParams({ from: "/signed-in/decisions/$decision" });
  const query = useQuery(decisionQuery(id));
  usePageTitle(query.data === undefined ? id : `${id} · ${query.data.title}`);
  return (
    <QueryView query={query}>
      {(decision) => (
        <>
          <BackLink to="/decisions">{t("place.decisions")}</BackLink>
          <PageHead title={decision.title} />
          <p className="decision-standing">
            <span className="tiny">{decision.id}</span>
            <Standing decision={decision} />
          </p>
          {decision.stale ? <p className="quiet">{t("decision.stale.about")}</p> : null}
          <Section title={t("decision.decided")}>
            <Decided decision={decision} />
          </Section>
          <Section title={t("decision.evidence")} about={t("decision.evidence.about")}>
            <ul className="evidence">
              {decision.evidence.map((piece) => (
                <EvidencePiece
                  key={pieceKey(piece)}
                  piece={piece}
                  moved={decision.moved.some(({ kind, id: of }) => kind === piece.kind && of === piece.id)}
                />
              ))}
            </ul>
          </Section>
        </>
      )}
    </QueryView>
  );
}

function Decided({ decision }: { decision: Decision }) {
  const { t, moment, language } = useWords();
  const personName = usePersonName();
  const seat = useSeat(decision.role ?? "");
  const role = decision.role === null ? null : (seat?.role.name[language] ?? decision.role);
  return (
    <Facts
      facts={[
        { name: t("decision.choice"), value: <p className="reading decision-text">{decision.choice}</p> },
        { name: t("decision.reasons"), value: <p className="reading decision-text">{decision.reasons}</p> },
        {
          name: t("decision.by"),
          value: (
            <>
              {personName(decision.by)} <small>{role ?? t("decision.noRole")}</small>
            </>
          ),
        },
        { name: t("decision.at"), value: moment(decision.at) },
      ]}
    />
  );
}
