import type { Incident } from "@balise/preparedness";
import type { Call } from "../command/verb.js";
import { instant } from "../terminal/figures.js";
import { paint } from "../terminal/paint.js";
import { printable } from "../terminal/printable.js";
import { facts, table } from "../terminal/table.js";
import type { Words } from "../words/words.js";

/** An incident with its roles, its timeline and its postmortem. */
export function incidentText(incident: Incident, { words, terminal }: Call): string {
  const { fact, timeline, kind } = words.incidents;
  const { none, severity, incidentState } = words.states;
  const roles = Object.entries(incident.roles).map(([role, person]): [string, string] => [
    role,
    printable(person),
  ]);
  const entries = incident.timeline.map((entry) => [
    instant(entry.at),
    printable(entry.actor),
    kind[entry.kind],
    printable(entry.text),
  ]);
  const heads = [timeline.at, timeline.actor, timeline.kind, timeline.text].map((head) => ({ head }));
  return [
    `${paint(incident.id, "strong", terminal.colour)}  ${incidentState[incident.state]}  ${printable(incident.title)}\n`,
    facts([
      [fact.severity, severity[incident.severity]],
      [fact.indicator, incident.indicator ?? none],
      [fact.alert, incident.alert ?? none],
      [fact.declared, `${instant(incident.declaredAt)}  ${printable(incident.declaredBy)}`],
      [fact.version, String(incident.version)],
      ...roles,
    ]),
    table(heads, entries),
    ...postmortemText(incident, words.incidents.part),
  ].join("\n");
}

function postmortemText({ postmortem }: Incident, part: Words["incidents"]["part"]): string[] {
  if (postmortem === null) return [];
  const { summary, cause, effect, lessons, actions } = postmortem;
  const parts: [string, string][] = [
    [part.summary, summary],
    [part.cause, cause],
    [part.effect, effect],
    [part.lessons, lessons],
  ];
  return [
    facts(parts.map(([name, text]) => [name, printable(text)])),
    ...(actions.length === 0
      ? []
      : [facts(actions.map(({ what, who, by }) => [by, `${printable(who)}: ${printable(what)}`]))]),
  ];
}
