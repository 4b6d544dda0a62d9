import type { Clause } from "@balise/preparedness";
import type { Words } from "../words/words.js";

/** A clause in words, its facts tagged, and where each tag leads. */
export interface ClauseSentence {
  readonly message: string;
  readonly links: Readonly<Record<string, string>>;
}

const within = (concept: string, id: string) => `/${concept}/${encodeURIComponent(id)}`;

function after(release: string | null, { t }: Words): string {
  return release === null ? "" : t("clause.after", { release });
}

function incident(clause: Extract<Clause, { code: "incident_open" }>, words: Words): ClauseSentence {
  const { t, language } = words;
  const { incident: id, state, title, indicator, release } = clause;
  const message =
    indicator === null
      ? t("clause.incident.title", { id, state, title: words.quoted(title) })
      : t("clause.incident.indicator", {
          id,
          state,
          name: indicator[language],
          after: after(release, words),
        });
  return {
    message,
    links: { incident: within("incidents", id), indicator: within("incidents", id), release: "/systems" },
  };
}

function alert(clause: Extract<Clause, { code: "alert_open" }>, today: string, words: Words): ClauseSentence {
  const message = words.t("clause.alert", {
    name: clause.indicator[words.language],
    ratio: words.number(clause.ratio, 1),
    since: words.since(clause.since, today),
    after: after(clause.release, words),
  });
  return { message, links: { alert: within("alerts", clause.alert), release: "/systems" } };
}

function seat(clause: Extract<Clause, { code: "seat_vacant" }>, today: string, words: Words): ClauseSentence {
  const { t, language } = words;
  const vacant =
    clause.since === null
      ? t("clause.seat.never")
      : t("clause.seat.vacant", { since: words.since(clause.since, today) });
  const acting = clause.acting === null ? "" : t("clause.seat.acting", { person: clause.acting });
  return {
    message: t("clause.seat", { name: clause.name[language], vacant, acting }),
    links: { seat: "/governance" },
  };
}

/** One clause in the reader's language. `today` is a day, YYYY-MM-DD. */
export function clauseSentence(clause: Clause, today: string, words: Words): ClauseSentence {
  const { t } = words;
  switch (clause.code) {
    case "incident_open":
      return incident(clause, words);
    case "alert_open":
      return alert(clause, today, words);
    case "more_alerts":
      return { message: t("clause.moreAlerts", { count: clause.count }), links: { alerts: "/alerts" } };
    case "seat_vacant":
      return seat(clause, today, words);
    case "decision_stale":
      return {
        message: t("clause.decision", { title: words.quoted(clause.title) }),
        links: { decision: within("decisions", clause.decision) },
      };
    case "quiet":
      return { message: t("clause.quiet", { days: clause.days }), links: {} };
    case "no_system":
      return { message: t("clause.noSystem"), links: {} };
    case "no_usage":
      return { message: t("clause.noUsage"), links: {} };
  }
}

/** The text that stands between clauses and after the last: one sentence, its clauses parted by semicolons. */
export function clauseEnd(place: number, count: number, { language }: Words): string {
  if (place === count - 1) return ".";
  return language === "fr" ? "\u202f; " : "; ";
}

/** The message with its first letter, past any tag, in upper case. */
export function opened(message: string): string {
  return message.replace(
    /^((?:<\w+>)?)(\p{L})/u,
    (_, tag: string, letter: string) => tag + letter.toLocaleUpperCase(),
  );
}
