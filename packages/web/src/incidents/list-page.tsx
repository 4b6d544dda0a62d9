import { INCIDENT_STATES, type Incident, incidentMark } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMay } from "../api/session.js";
import { Button } from "../design/button.js";
import { EmptyState } from "../design/empty-state.js";
import { FilterLinks } from "../design/filter-links.js";
import { useListKeys } from "../design/list-keys.js";
import { Moment } from "../design/moment.js";
import { QueryView } from "../design/query-view.js";
import { SeaMark } from "../design/sea-mark.js";
import { PageHead } from "../design/section.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { usePersonName } from "../governance/names.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { DeclareDialog } from "./declare-dialog.js";
import { incidentsQuery } from "./queries.js";
import "../design/mark-column.css";
import "./incidents.css";

/** The incidents, newest first, and the way to declare one by hand. */
export function IncidentsPage() {
  const { t } = useWords();
  usePageTitle(t("place.incidents"));
  const search = useSearch({ from: "/signed-in/incidents" });
  const navigate = useNavigate();
  const may = useMay();
  const query = useQuery(incidentsQuery);
  const list = useListKeys<HTMLDivElement>();
  const columns = useColumns();
  const { declare: declaring, indicator: _, ...filter } = search;
  const form = (open: boolean) =>
    void navigate({
      to: "/incidents",
      search: open ? { ...filter, declare: true } : filter,
      resetScroll: false,
    });
  return (
    <>
      <PageHead
        title={t("place.incidents")}
        about={t("incidents.about")}
        acts={
          may("incidents", "write") ? (
            <Button onPress={() => form(true)}>{t("incidents.declare")}</Button>
          ) : null
        }
      />
      <QueryView query={query}>
        {({ incidents }) => {
          const shown = incidents.filter(({ state }) => filter.state === undefined || state === filter.state);
          return (
            <>
              <FilterLinks
                label={t("incidents.states")}
                to="/incidents"
                links={[
                  { id: "all", name: t("incidents.all"), count: incidents.length, search: {} },
                  ...INCIDENT_STATES.map((state) => ({
                    id: state,
                    name: t(`incidents.state.${state}`),
                    count: incidents.filter((incident) => incident.state === state).length,
                    search: { state },
                  })),
                ]}
              />
              {shown.length === 0 ? (
                <EmptyState title={incidents.length === 0 ? t("incidents.none") : t("incidents.noneHere")}>
                  {incidents.length === 0 ? <p>{t("incidents.none.about")}</p> : null}
                </EmptyState>
              ) : (
                <div ref={list}>
                  <Table
                    caption={t("place.incidents")}
                    columns={columns}
                    rows={shown}
                    rowKey={({ id }) => id}
                  />
                </div>
              )}
            </>
          );
        }}
      </QueryView>
      {may("incidents", "write") ? (
        <DeclareDialog
          open={declaring === true}
          indicator={search.indicator ?? null}
          onClose={() => form(false)}
        />
      ) : null}
    </>
  );
}

function useColumns(): Column<Incident>[] {
  const { t } = useWords();
  const personName = usePersonName();
  return [
    {
      id: "incident",
      head: t("incidents.incident"),
      kind: "wide",
      cell: ({ id, title, roles }) => {
        const commander = roles.commander;
        return (
          <NameCell
            name={
              <Link to="/incidents/$incident" params={{ incident: id }} data-row>
                {title}
              </Link>
            }
            under={
              commander === undefined
                ? id
                : `${id} · ${t("incidents.commander", { person: personName(commander) })}`
            }
          />
        );
      },
    },
    {
      id: "declared",
      head: t("incidents.declared"),
      kind: "short",
      deskOnly: true,
      cell: ({ declaredAt }) => <Moment at={declaredAt} />,
    },
    {
      id: "state",
      head: t("incidents.stateHead"),
      kind: "mark",
      cell: (incident) => (
        <SeaMark mark={incidentMark(incident)}>
          {`${t(`severity.${incident.severity}`)}, ${t(`incident.state.${incident.state}`)}`}
        </SeaMark>
      ),
    },
  ];
}
