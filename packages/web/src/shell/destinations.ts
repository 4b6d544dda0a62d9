import { useQuery } from "@tanstack/react-query";
import { useMay } from "../api/session.js";
import { situationQuery } from "../situation/queries.js";
import { useWords } from "../words/words.js";
import { usePlaces } from "./navigation-list.js";

/** Somewhere the palette can go. */
export interface Destination {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
}

/** Every page, then the indicators, alerts and incidents of the situation. */
export function useDestinations(): Destination[] {
  const { t, language } = useWords();
  const may = useMay();
  const places = usePlaces();
  const { data } = useQuery({ ...situationQuery, enabled: may("situation", "read") });
  const named = (prefix: string, kind: string) => (found: { id: string; name: string }) => ({
    path: `${prefix}/${encodeURIComponent(found.id)}`,
    name: found.name,
    kind,
  });
  const pages = places.map(({ path, name, part }) => ({ path, name: t(name), kind: t(`part.${part}`) }));
  if (data === undefined) return pages;
  const indicators = data.indicators.map(({ id, name }) => ({ id, name: name[language] }));
  const alerts = data.alerts.map(({ id, indicator }) => ({ id, name: `${id} · ${indicator[language]}` }));
  const incidents = data.incidents.map(({ id, title }) => ({ id, name: `${id} · ${title}` }));
  return [
    ...pages,
    ...indicators.map(named("/indicators", t("palette.indicator"))),
    ...alerts.map(named("/alerts", t("palette.alert"))),
    ...incidents.map(named("/incidents", t("palette.incident"))),
  ];
}
