import { type Incident, incidentMark } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useMay } from "../api/session.js";
import { AddressLink } from "../design/address-link.js";
import { BackLink } from "../design/back-link.js";
import { Button } from "../design/button.js";
import { useNow } from "../design/clock.js";
import { QueryView } from "../design/query-view.js";
import { SeaMark } from "../design/sea-mark.js";
import { PageHead, Section } from "../design/section.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { Clocks } from "./clocks.js";
import { NextAct } from "./next-act-panel.js";
import { NoteField } from "./note-field.js";
import { PostmortemForm } from "./postmortem-form.js";
import { PostmortemText } from "./postmortem-text.js";
import { incidentQuery } from "./queries.js";
import { Roles } from "./roles.js";
import { HERE, useSecondZone } from "./second-zone.js";
import { SeverityChange } from "./severity-change.js";
import { Timeline } from "./timeline.js";
import { zoneCity } from "./zones.js";
import "../design/button.css";
import "./incidents.css";

/** One incident: its one next act, who does what, the timeline, and the postmortem at the end. */
export function IncidentPage() {
  const { t } = useWords();
  const { incident: id } = useParams({ from: "/signed-in/incidents/$incident" });
  const query = useQuery(incidentQuery(id));
  usePageTitle(query.data === undefined ? id : `${id} · ${query.data.title}`);
  return (
    <QueryView query={query} lines={10}>
      {(incident) => (
        <>
          <Printed />
          <BackLink to="/incidents">{t("place.incidents")}</BackLink>
          <Head incident={incident} />
          <Room incident={incident} />
        </>
      )}
    </QueryView>
  );
}

/** On paper: when it was printed, since paper does not change. */
function Printed() {
  const { t, moment } = useWords();
  const now = useNow();
  return (
    <p className="tiny print-only">{t("incident.printed", { moment: moment(now), zone: zoneCity(HERE) })}</p>
  );
}

function Head({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const { id, title, state, severity } = incident;
  return (
    <>
      <PageHead title={title} />
      <p className="incident-standing">
        <span className="tiny">{t("incident.number", { id })}</span>
        <SeaMark mark={incidentMark(incident)}>
          {`${t(`severity.${severity}`)}, ${t(`incident.state.${state}`)}`}
        </SeaMark>
        <SeverityChange incident={incident} />
      </p>
    </>
  );
}

function Room({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const may = useMay();
  const mayWrite = may("incidents", "write");
  const [zone, chooseZone] = useSecondZone();
  return (
    <div className="incident-room">
      <div className="incident-main">
        {mayWrite ? <NextAct incident={incident} /> : null}
        {incident.postmortem === null ? null : (
          <Section title={t("postmortem.title")}>
            <PostmortemText postmortem={incident.postmortem} />
          </Section>
        )}
        {mayWrite && incident.state === "resolved" ? (
          <Section title={t("postmortem.title")} about={t("postmortem.about")}>
            <PostmortemForm incident={incident} />
          </Section>
        ) : null}
        <Section
          title={t("timeline.title")}
          about={<span className="screen-only">{t("timeline.about")}</span>}
          more={
            mayWrite ? (
              <span className="quiet timeline-key screen-only">
                <kbd>n</kbd> {t("timeline.key")}
              </span>
            ) : undefined
          }
        >
          {mayWrite ? <NoteField incident={incident} /> : null}
          <Timeline timeline={incident.timeline} zone={zone} />
        </Section>
      </div>
      <aside className="incident-side">
        <Clocks incident={incident} zone={zone} onZone={chooseZone} />
        <Roles incident={incident} />
        <About incident={incident} />
        <div className="aside-acts screen-only">
          {may("decisions", "write") ? (
            <AddressLink
              className="button plain"
              address={`/decisions/new?incident=${encodeURIComponent(incident.id)}`}
            >
              {t("incident.decide")}
            </AddressLink>
          ) : null}
          <Button onPress={() => window.print()}>{t("incident.print")}</Button>
        </div>
      </aside>
    </div>
  );
}

function About({ incident: { indicator, alert } }: { incident: Incident }) {
  const { t } = useWords();
  if (indicator === null && alert === null) return null;
  return (
    <Section title={t("incident.about")}>
      <ul className="plain-list">
        {indicator === null ? null : (
          <li>
            <Link to="/indicators/$indicator" params={{ indicator }}>
              {t("incident.about.indicator")}
            </Link>
          </li>
        )}
        {alert === null ? null : (
          <li>
            <Link to="/alerts/$alert" params={{ alert }}>
              {t("incident.about.alert", { id: alert })}
            </Link>
          </li>
        )}
      </ul>
    </Section>
  );
}
