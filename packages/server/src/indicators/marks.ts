import type { Alert, Incident, Mark, System } from "@balise/preparedness";

/** Releases, signals and incidents on one indicator's series, in order of days. */
export function marksOf(input: {
  readonly indicator: string;
  readonly systems: readonly System[];
  readonly alerts: readonly Alert[];
  readonly incidents: readonly Incident[];
  readonly from: string;
  readonly until: string;
}): Mark[] {
  const { indicator, systems, alerts, incidents, from, until } = input;
  const releases = systems.flatMap(({ id, versions }) =>
    versions.flatMap(({ version, released }): Mark[] =>
      released === null
        ? []
        : [{ day: released, kind: "release", label: `${id} ${version}`, link: `/systems?id=${id}` }],
    ),
  );
  const signals = alerts
    .filter((alert) => alert.indicator === indicator)
    .flatMap(({ id, signals: [first] }): Mark[] =>
      first === undefined ? [] : [{ day: first.day, kind: "signal", label: id, link: `/alerts/${id}` }],
    );
  const declared = incidents
    .filter((incident) => incident.indicator === indicator)
    .map(({ id, declaredAt }): Mark => {
      return { day: declaredAt.slice(0, 10), kind: "incident", label: id, link: `/incidents/${id}` };
    });
  return [...releases, ...signals, ...declared]
    .filter(({ day }) => from <= day && day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.label < b.label ? -1 : 1));
}
