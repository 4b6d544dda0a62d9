import { INCIDENT_STATES, incidentShape } from "@balise/preparedness";
import type { Command } from "commander";
import { z } from "zod";
import { oneOf } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { type Call, verb } from "../command/verb.js";
import { part } from "../station/station.js";
import { instant } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import { table } from "../terminal/table.js";
import { closeVerb } from "./close.js";
import { containVerb } from "./contain.js";
import { declareVerb } from "./declare.js";
import { incidentText } from "./incident-text.js";
import { noteVerb } from "./note.js";
import { reopenVerb } from "./reopen.js";
import { resolveVerb } from "./resolve.js";
import { roleVerb } from "./role.js";
import { severityVerb } from "./severity.js";

interface Filter {
  readonly state?: string;
}

const incidentsShape = z.object({ incidents: z.array(incidentShape) });

const VERBS = [
  ...[declareVerb, noteVerb, severityVerb, roleVerb],
  ...[containVerb, resolveVerb, reopenVerb, closeVerb],
];

export function incidentsVerb(cli: Cli): Command {
  const words = cli.words.incidents;
  const incidents = verb<Filter>(cli, {
    name: "incidents",
    about: words.about,
    arguments: [["[id]", words.id]],
    options: [["--state <state>", words.state]],
    examples: [
      "balise incidents",
      "balise incidents 2026-001",
      'balise incidents note 2026-001 --text "the clinicians have been told"',
    ],
    run(call) {
      const [id] = call.arguments;
      return id === undefined ? list(call) : show(call, id);
    },
  });
  for (const each of VERBS) incidents.addCommand(each(cli));
  return incidents;
}

async function show(call: Call, id: string) {
  const answer = await call.station.ask(`/incidents/${part(id)}`, incidentShape);
  return isOutcome(answer) ? answer : { json: answer, text: incidentText(answer, call) };
}

async function list(call: Call<Filter>) {
  const { state } = call.options;
  const known = state === undefined ? undefined : oneOf("--state", state, INCIDENT_STATES);
  if (isOutcome(known)) return known;
  const search = known === undefined ? "" : `?state=${known}`;
  const answer = await call.station.ask(`/incidents${search}`, incidentsShape);
  if (isOutcome(answer)) return answer;
  const { words } = call;
  const { column, none } = words.incidents;
  const rows = answer.incidents.map((incident) => [
    ...[incident.id, words.states.incidentState[incident.state], words.states.severity[incident.severity]],
    ...[instant(incident.declaredAt), incident.indicator ?? words.states.none, printable(incident.title)],
  ]);
  const heads = [column.id, column.state, column.severity, column.declared, column.indicator, column.title];
  return {
    json: answer,
    text:
      rows.length === 0
        ? `${none}\n`
        : table(
            heads.map((head) => ({ head })),
            rows,
          ),
  };
}
