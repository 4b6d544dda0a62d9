import { useQuery } from "@tanstack/react-query";
import { useIndicatorName } from "../alerts/indicator-name.js";
import { alertsQuery } from "../alerts/queries.js";
import { CheckGroup } from "../design/check-group.js";
import { incidentsQuery } from "../incidents/queries.js";
import { indicatorsQuery } from "../indicators/queries.js";
import { useWords } from "../words/words.js";
import { pieceKey } from "./evidence-choice.js";

interface Properties {
  readonly value: readonly string[];
  readonly onChange: (keys: string[]) => void;
  readonly error: string | undefined;
}

/** What the decision rests on: indicators, alerts, incidents. */
export function EvidenceChoice({ value, onChange, error }: Properties) {
  const { t, language, moment } = useWords();
  const indicatorName = useIndicatorName();
  const { data: board } = useQuery(indicatorsQuery);
  const { data: alerts } = useQuery(alertsQuery);
  const { data: incidents } = useQuery(incidentsQuery);
  const checks = [
    ...(incidents?.incidents ?? []).map(({ id, title, state }) => ({
      id: pieceKey({ kind: "incident", id }),
      name: title,
      under: `${t("evidence.incident")} ${id}, ${t(`incident.state.${state}`)}`,
    })),
    ...(alerts?.alerts ?? []).map(({ id, indicator, raisedAt }) => ({
      id: pieceKey({ kind: "alert", id }),
      name: indicatorName(indicator),
      under: `${t("evidence.alert")} ${id}, ${moment(raisedAt)}`,
    })),
    ...(board?.indicators ?? []).map(({ id, name }) => ({
      id: pieceKey({ kind: "indicator", id }),
      name: name[language],
      under: t("evidence.indicator"),
    })),
  ];
  return (
    <CheckGroup
      label={t("decision.evidence")}
      help={t("decision.evidence.help")}
      error={error}
      checks={checks}
      value={value}
      onChange={onChange}
    />
  );
}
