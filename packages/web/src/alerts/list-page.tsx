import { ALERT_STATES, type Alert, alertMark } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { EmptyState } from "../design/empty-state.js";
import { Select } from "../design/field.js";
import { FilterLinks } from "../design/filter-links.js";
import { useListKeys } from "../design/list-keys.js";
import { Moment } from "../design/moment.js";
import { QueryView } from "../design/query-view.js";
import { SeaMark } from "../design/sea-mark.js";
import { PageHead } from "../design/section.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { useIndicatorName } from "./indicator-name.js";
import { alertsQuery } from "./queries.js";
import { signalShort } from "./signal-words.js";
import "../design/mark-column.css";
import "./alerts.css";

const ALL = "*";

/** The alerts, newest first, by state and indicator. */
export function AlertsPage() {
  const { t } = useWords();
  usePageTitle(t("place.alerts"));
  const search = useSearch({ from: "/signed-in/alerts" });
  const query = useQuery(alertsQuery);
  const list = useListKeys<HTMLDivElement>();
  const columns = useColumns();
  return (
    <>
      <PageHead title={t("place.alerts")} about={t("alerts.about")} />
      <QueryView query={query}>
        {({ alerts }) => {
          const ofIndicator = alerts.filter(
            ({ indicator }) => search.indicator === undefined || indicator === search.indicator,
          );
          const shown = ofIndicator.filter(
            ({ state }) => search.state === undefined || state === search.state,
          );
          const { indicator } = search;
          return (
            <>
              <FilterLinks
                label={t("alerts.states")}
                to="/alerts"
                links={[
                  { id: "all", name: t("alerts.all"), count: ofIndicator.length, search: { indicator } },
                  ...ALERT_STATES.map((state) => ({
                    id: state,
                    name: t(`alerts.state.${state}`),
                    count: ofIndicator.filter((alert) => alert.state === state).length,
                    search: { state, indicator },
                  })),
                ]}
              />
              <IndicatorFilter alerts={alerts} />
              {shown.length === 0 ? (
                <EmptyState title={alerts.length === 0 ? t("alerts.none") : t("alerts.noneHere")}>
                  {alerts.length === 0 ? <p>{t("alerts.none.about")}</p> : null}
                </EmptyState>
              ) : (
                <div ref={list}>
                  <Table caption={t("place.alerts")} columns={columns} rows={shown} rowKey={({ id }) => id} />
                </div>
              )}
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function useColumns(): Column<Alert>[] {
  const words = useWords();
  const { t } = words;
  const indicatorName = useIndicatorName();
  return [
    {
      id: "alert",
      head: t("alerts.alert"),
      kind: "wide",
      cell: ({ id, indicator, signals }) => {
        const last = signals.at(-1);
        return (
          <NameCell
            name={
              <Link to="/alerts/$alert" params={{ alert: id }} data-row>
                {indicatorName(indicator)}
              </Link>
            }
            under={last === undefined ? id : `${id} · ${signalShort(last, words)}`}
          />
        );
      },
    },
    {
      id: "signals",
      head: t("alerts.signals"),
      kind: "number",
      deskOnly: true,
      cell: ({ signals }) => signals.length,
    },
    {
      id: "raised",
      head: t("alerts.raised"),
      kind: "short",
      deskOnly: true,
      cell: ({ raisedAt }) => <Moment at={raisedAt} />,
    },
    {
      id: "state",
      head: t("alerts.stateHead"),
      kind: "mark",
      cell: (alert) => <SeaMark mark={alertMark(alert)}>{t(`alert.state.${alert.state}`)}</SeaMark>,
    },
  ];
}

function IndicatorFilter({ alerts }: { alerts: readonly Alert[] }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const indicatorName = useIndicatorName();
  const { indicator, ...rest } = useSearch({ from: "/signed-in/alerts" });
  const ids = [
    ...new Set([...alerts.map((alert) => alert.indicator), ...(indicator === undefined ? [] : [indicator])]),
  ];
  if (ids.length < 2) return null;
  return (
    <div className="list-filters screen-only">
      <Select
        label={t("alerts.indicator")}
        value={indicator ?? ALL}
        choices={[
          { id: ALL, name: t("alerts.indicator.all") },
          ...ids.map((id) => ({ id, name: indicatorName(id) })),
        ]}
        onChange={(id) =>
          void navigate({
            to: "/alerts",
            search: id === ALL ? rest : { ...rest, indicator: id },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </div>
  );
}
