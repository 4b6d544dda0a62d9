import type { Decision } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMay } from "../api/session.js";
import { EmptyState } from "../design/empty-state.js";
import { useListKeys } from "../design/list-keys.js";
import { QueryView } from "../design/query-view.js";
import { SeaMark } from "../design/sea-mark.js";
import { PageHead } from "../design/section.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { usePersonName } from "../governance/names.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { decisionsQuery } from "./queries.js";
import "../design/mark-column.css";
import "../design/button.css";
import "./decisions.css";

/** The decisions, newest first; those whose evidence has moved are stale. */
export function DecisionsPage() {
  const { t, moment } = useWords();
  usePageTitle(t("place.decisions"));
  const may = useMay();
  const query = useQuery(decisionsQuery);
  const personName = usePersonName();
  const list = useListKeys<HTMLDivElement>();
  const columns: Column<Decision>[] = [
    {
      id: "decision",
      head: t("decisions.decision"),
      kind: "wide",
      cell: ({ id, title, by }) => (
        <NameCell
          name={
            <Link to="/decisions/$decision" params={{ decision: id }} data-row>
              {title}
            </Link>
          }
          under={`${id} · ${personName(by)}`}
        />
      ),
    },
    { id: "at", head: t("decisions.at"), kind: "short", deskOnly: true, cell: ({ at }) => moment(at) },
    {
      id: "state",
      head: t("decisions.evidence"),
      kind: "mark",
      cell: (decision) => <Standing decision={decision} />,
    },
  ];
  return (
    <>
      <PageHead
        title={t("place.decisions")}
        about={t("decisions.about")}
        acts={
          may("decisions", "write") ? (
            <Link to="/decisions/new" className="button plain screen-only">
              {t("decisions.record")}
            </Link>
          ) : null
        }
      />
      <QueryView query={query}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <EmptyState title={t("decisions.none")}>
              <p>{t("decisions.none.about")}</p>
            </EmptyState>
          ) : (
            <div ref={list} className="decisions">
              <Table
                caption={t("place.decisions")}
                columns={columns}
                rows={decisions}
                rowKey={({ id }) => id}
              />
            </div>
          )
        }
      </QueryView>
    </>
  );
}

/** Whether the evidence is still what the decision saw. */
export function Standing({ decision }: { decision: Pick<Decision, "stale"> }) {
  const { t } = useWords();
  return decision.stale ? (
    <SeaMark mark="watch">{t("decisions.stale")}</SeaMark>
  ) : (
    <SeaMark mark="order">{t("decisions.unmoved")}</SeaMark>
  );
}
