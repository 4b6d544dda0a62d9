import type { Alert, LedgerEntry } from "@balise/preparedness";
import type { Call } from "../command/verb.js";
import { historyText } from "../ledger/entry-text.js";
import { figure, instant } from "../terminal/figures.js";
import { paint } from "../terminal/paint.js";
import { printable } from "../terminal/printable.js";
import { facts } from "../terminal/table.js";

/** An alert with its signals, what was answered, and its entries of the ledger where they are known. */
export function alertText(alert: Alert & { readonly history?: readonly LedgerEntry[] }, call: Call): string {
  const { language, words, terminal } = call;
  const { fact, signal, statistic } = words.alerts;
  const { answeredAt, answeredBy, reason, incident } = alert;
  const number = (value: number, decimals = 0) => figure(value, language, decimals);
  const signals = alert.signals.flatMap((each): [string, string][] => [
    [
      fact.signal,
      signal({
        ...{ day: each.day, onset: each.onset, observed: number(each.observed) },
        ...{ expected: number(each.expected, 1), exposed: number(each.exposed) },
      }),
    ],
    ["", statistic(number(each.statistic, 2), number(each.limit, 2), each.method)],
  ]);
  return [
    `${paint(alert.id, "strong", terminal.colour)}  ${words.states.alertState[alert.state]}\n`,
    facts([
      [fact.indicator, alert.indicator],
      [fact.raised, instant(alert.raisedAt)],
      ...signals,
      ...pair(fact.answered, answeredAt === null ? null : `${instant(answeredAt)}  ${answeredBy ?? ""}`),
      ...pair(fact.reason, reason),
      ...pair(fact.incident, incident),
    ]),
    ...(alert.history === undefined ? [] : [historyText(alert.history)]),
  ].join("\n");
}

function pair(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, printable(value)]];
}
