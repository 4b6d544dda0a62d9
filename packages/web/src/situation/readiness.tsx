import type { Situation } from "@balise/preparedness";
import type { ReactNode } from "react";
import { AddressLink } from "../design/address-link.js";
import { SeaMark } from "../design/sea-mark.js";
import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";

/** Are we ready? Seats with their vacancies, incidents, the load of review. */
export function Readiness({ situation }: { situation: Situation }) {
  const { t } = useWords();
  return (
    <Section title={t("ready.title")} about={t("ready.about")}>
      <div className="readiness">
        <Seats situation={situation} />
        <div>
          <Incidents incidents={situation.incidents} />
          <ReviewLoad situation={situation} />
        </div>
      </div>
    </Section>
  );
}

function Line({ name, under, mark }: { name: ReactNode; under?: ReactNode; mark?: ReactNode }) {
  return (
    <li>
      <div>
        <span className="cell-name">{name}</span>
        {under === undefined ? null : <span className="quiet">{under}</span>}
      </div>
      {mark}
    </li>
  );
}

function Seats({ situation }: { situation: Situation }) {
  const { t, language, since } = useWords();
  const { seats, asOf } = situation;
  const vacant = seats.filter(({ holder }) => holder === null);
  if (seats.length === 0) return <p className="quiet readiness-none">{t("ready.noSeats")}</p>;
  const never = vacant.length === seats.length && vacant.every(({ vacantSince }) => !vacantSince);
  return (
    <ul className="lines">
      <Line
        name={t("ready.seats")}
        under={
          vacant.length === 0
            ? t("ready.seats.held", { count: seats.length })
            : never
              ? vacant.map(({ name }) => name[language]).join(" · ")
              : t("ready.seats.vacant", { vacant: vacant.length, count: seats.length })
        }
        mark={
          vacant.length === 0 ? (
            <SeaMark mark="order" />
          ) : never ? (
            <SeaMark mark="watch">{t("ready.seats.none", { count: seats.length })}</SeaMark>
          ) : null
        }
      />
      {(never ? [] : vacant).map(({ role, name, vacantSince, acting, mark }) => (
        <Line
          key={role}
          name={name[language]}
          under={acting === null ? t("ready.seat.nobody") : t("ready.seat.acting", { person: acting })}
          mark={
            <SeaMark mark={mark}>
              {vacantSince === null || vacantSince === ""
                ? t("ready.seat.never")
                : t("ready.seat.vacant", { since: since(vacantSince, asOf.slice(0, 10)) })}
            </SeaMark>
          }
        />
      ))}
    </ul>
  );
}

function Incidents({ incidents }: { incidents: Situation["incidents"] }) {
  const { t, moment } = useWords();
  if (incidents.length === 0) {
    return (
      <ul className="lines">
        <Line name={t("ready.incidents")} under={t("ready.noIncidents")} />
      </ul>
    );
  }
  return (
    <ul className="lines">
      {incidents.map(({ id, title, state, severity, declaredAt, mark }) => (
        <Line
          key={id}
          name={
            <AddressLink address={`/incidents/${encodeURIComponent(id)}`}>{`${id} · ${title}`}</AddressLink>
          }
          under={t("ready.declared", { moment: moment(declaredAt) })}
          mark={
            <SeaMark mark={mark}>{`${t(`severity.${severity}`)}, ${t(`incident.state.${state}`)}`}</SeaMark>
          }
        />
      ))}
    </ul>
  );
}

function ReviewLoad({ situation }: { situation: Situation }) {
  const { t, number } = useWords();
  const { review, counted } = situation;
  return (
    <ul className="lines">
      <Line
        name={t("ready.review")}
        under={`${t("ready.review.waiting", { count: review.waiting, shown: number(review.waiting) })} · ${t("ready.review.labelled", { count: review.labelled7d, shown: number(review.labelled7d) })}`}
      />
      <Line
        name={t("ready.counted")}
        under={`${t("ready.counted.messages", { count: counted.messages, shown: number(counted.messages) })} · ${t("ready.detector", { detector: counted.detector })}`}
      />
    </ul>
  );
}
