import { ALERT_STATES, type Alert, alertShape, ledgerEntryShape } from "@balise/preparedness";
import type { Command } from "commander";
import { z } from "zod";
import { oneOf } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import { isOutcome } from "../command/outcome.js";
import { type Call, verb } from "../command/verb.js";
import { part } from "../station/station.js";
import { figure } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import { table } from "../terminal/table.js";
import { acknowledgeVerb } from "./acknowledge.js";
import { alertText } from "./alert-text.js";
import { dismissVerb } from "./dismiss.js";
import { promoteVerb } from "./promote.js";
import { reopenVerb } from "./reopen.js";

interface Filter {
  readonly state?: string;
  readonly indicator?: string;
}

const alertsShape = z.object({ alerts: z.array(alertShape) });
const historyShape = alertShape.extend({ history: z.array(ledgerEntryShape) });

export function alertsVerb(cli: Cli): Command {
  const words = cli.words.alerts;
  const alerts = verb<Filter>(cli, {
    name: "alerts",
    about: words.about,
    arguments: [["[id]", words.id]],
    options: [
      ["--state <state>", words.state],
      ["--indicator <id>", words.indicator],
    ],
    examples: [
      "balise alerts --state open",
      "balise alerts A-2026-001",
      "balise alerts acknowledge A-2026-001",
    ],
    run(call) {
      const [id] = call.arguments;
      return id === undefined ? list(call) : show(call, id);
    },
  });
  for (const each of [acknowledgeVerb, dismissVerb, reopenVerb, promoteVerb]) alerts.addCommand(each(cli));
  return alerts;
}

async function show(call: Call, id: string) {
  const answer = await call.station.ask(`/alerts/${part(id)}`, historyShape);
  return isOutcome(answer) ? answer : { json: answer, text: alertText(answer, call) };
}

async function list(call: Call<Filter>) {
  const { state, indicator } = call.options;
  const query = new URLSearchParams();
  if (state !== undefined) {
    const known = oneOf("--state", state, ALERT_STATES);
    if (isOutcome(known)) return known;
    query.set("state", known);
  }
  if (indicator !== undefined) query.set("indicator", indicator);
  const answer = await call.station.ask(`/alerts?${query}`, alertsShape);
  if (isOutcome(answer)) return answer;
  const { none } = call.words.alerts;
  return { json: answer, text: answer.alerts.length === 0 ? `${none}\n` : rows(answer.alerts, call) };
}

function rows(alerts: readonly Alert[], { language, words }: Call): string {
  const { column } = words.alerts;
  const end = "end" as const;
  const columns = [
    ...[column.id, column.state, column.indicator, column.day].map((head) => ({ head })),
    ...[column.observed, column.expected, column.ratio].map((head) => ({ head, align: end })),
    { head: column.answer },
  ];
  return table(
    columns,
    alerts.map((alert) => {
      const signal = alert.signals.at(-1);
      const observed = signal?.observed ?? 0;
      const expected = signal?.expected ?? 0;
      return [
        ...[alert.id, words.states.alertState[alert.state], alert.indicator, signal?.day ?? ""],
        ...[figure(observed, language), figure(expected, language, 1)],
        expected > 0 ? `×${figure(observed / expected, language, 1)}` : words.states.none,
        printable(alert.incident ?? alert.reason ?? alert.answeredBy ?? ""),
      ];
    }),
  );
}
