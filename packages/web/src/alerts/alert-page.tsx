import { alertMark } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { AddressLink } from "../design/address-link.js";
import { BackLink } from "../design/back-link.js";
import { QueryView } from "../design/query-view.js";
import { SeaMark } from "../design/sea-mark.js";
import { PageHead, Section } from "../design/section.js";
import { usePersonName } from "../governance/names.js";
import { History } from "../ledger/history.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { AlertActs } from "./alert-acts.js";
import { AlertSeries } from "./alert-series.js";
import { useIndicatorName } from "./indicator-name.js";
import { type AlertWithHistory, alertQuery } from "./queries.js";
import { SignalsTable } from "./signals-table.js";
import { Why } from "./why.js";
import "./alerts.css";

/** One alert: why it fired, how the indicator moved, what was done about it, and what can be done. */
export function AlertPage() {
  const { t, moment } = useWords();
  const { alert: id } = useParams({ from: "/signed-in/alerts/$alert" });
  const query = useQuery(alertQuery(id));
  const indicatorName = useIndicatorName();
  usePageTitle(query.data === undefined ? id : `${id} · ${indicatorName(query.data.indicator)}`);
  return (
    <QueryView query={query} lines={10}>
      {(alert) => (
        <>
          <BackLink to="/alerts">{t("place.alerts")}</BackLink>
          <PageHead
            title={indicatorName(alert.indicator)}
            about={t("alert.raised", { id: alert.id, moment: moment(alert.raisedAt) })}
          />
          <Standing alert={alert} />
          <AlertActs alert={alert} name={indicatorName(alert.indicator)} />
          <Why alert={alert} />
          <AlertSeries indicator={alert.indicator} />
          <SignalsTable signals={alert.signals} />
          <Section title={t("alert.history")} about={t("alert.history.about")}>
            <History entries={alert.history} />
          </Section>
        </>
      )}
    </QueryView>
  );
}

/** Where the alert stands, who brought it there and why. */
function Standing({ alert }: { alert: AlertWithHistory }) {
  const { t, moment, quoted } = useWords();
  const personName = usePersonName();
  const { state, answeredBy, answeredAt, reason, incident } = alert;
  return (
    <div className="standing">
      <p>
        <SeaMark mark={alertMark(alert)}>{t(`alert.state.${state}`)}</SeaMark>
        {answeredBy === null || answeredAt === null ? null : (
          <span className="quiet">
            {t("alert.answered", { person: personName(answeredBy), moment: moment(answeredAt) })}
          </span>
        )}
        {incident === null ? null : (
          <AddressLink address={`/incidents/${encodeURIComponent(incident)}`}>
            {t("alert.incident", { id: incident })}
          </AddressLink>
        )}
      </p>
      {reason === null ? null : <p className="reading">{quoted(reason)}</p>}
    </div>
  );
}
