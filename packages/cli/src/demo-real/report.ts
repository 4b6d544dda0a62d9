import { facts, table } from "../terminal/table.js";
import type { BesideTruth, IndicatorFigures } from "./figures.js";
import { OUTBREAK, OUTBREAK_RULE } from "./outbreak.js";
import type { Outcome } from "./run.js";
import { LIBRARY_RULE } from "./station-library.js";
import { SKEW, USERS } from "./stream.js";
import { RULES_OF_TRUTH } from "./truth.js";
import type { Verdict } from "./verdict.js";
import { QUIET_FLOOR, SPIKE_CAP } from "./volume.js";

/** The report for a person. Texts of the sets never appear in it. */
export function reportOf(outcome: Outcome, verdict: Verdict): string {
  return [
    headOf(outcome),
    countsOf(outcome),
    indicatorsOf(outcome),
    outbreakOf(outcome),
    rulesOf(outcome),
    endOf(outcome, verdict),
  ].join("\n");
}

/** The rules that the run followed, one a line, also for the machine. */
export function rulesFollowed({ series, seed }: Pick<Outcome, "series" | "seed">): readonly string[] {
  return [
    `Arrivals: drawn by seed ${seed} on ${series.name}, 28 days from ${series.firstDay}; a 5-minute slot weighs at most ${SPIKE_CAP} times the median slot, a day at least ${QUIET_FLOOR} of the mean day; a conversation stays together; ${USERS} users drawn as u^${SKEW}.`,
    `Outbreak: ${OUTBREAK_RULE}`,
    ...RULES_OF_TRUTH.map((rule) => `Truth: ${rule}`),
    `Library: ${LIBRARY_RULE} The baseline ends where the outbreak begins, so that no watch can signal before it.`,
    "Keys: the pseudonym key is made from the seed, so that the same seed draws the same sample. Never send real usage to this station.",
    "Labels are entered now, as of two reviewers, without their reading the texts: they are the sets' own.",
  ];
}

function headOf({ firstDay, lastDay, seed, detector }: Outcome): string {
  return `Real texts through a station: ${firstDay} to ${lastDay}, seed ${seed}, detector ${detector}\n`;
}

function countsOf({ messages, injected, answers, counted, labelled }: Outcome): string {
  return facts([
    ["messages in", `${count(messages)}, of which ${count(injected)} injected`],
    [
      "answered",
      `${count(answers.accepted)} accepted, ${count(answers.duplicate)} duplicate, ${count(answers.rejected)} rejected`,
    ],
    ["counted", `${count(counted.total)} by the station's total, ${count(counted.tallies)} by the tallies`],
    ["sample", `${count(answers.sampled)} drawn, ${count(labelled)} labelled`],
  ]);
}

function indicatorsOf({ indicators }: Outcome): string {
  const columns = [
    "indicator",
    "last window: true",
    "estimate [95 %]",
    "",
    "four weeks: true",
    "estimate [95 %]",
    "",
    "reviewed",
    "weeks held",
  ];
  const rows = indicators.map((one) => [
    one.indicator,
    ...cells(one.lastWindow, one),
    ...cells(one.fourWeeks, one),
    `${count(one.lastWindow.reviewed)} · ${count(one.fourWeeks.reviewed)}`,
    `${one.weeksHeld}/${one.weeks}`,
  ]);
  const all = indicators
    .flatMap(({ lastWindow, fourWeeks }) => [lastWindow, fourWeeks])
    .filter(({ holds }) => holds !== null);
  const held = all.filter(({ holds }) => holds === true).length;
  return `${table(
    columns.map((head, i) => (i === 0 ? { head } : { head, align: "end" })),
    rows,
  )}Rates are per 10,000 messages of the indicator's role; ✓ the interval holds the truth (${held} of ${all.length}), ✗ it does not.\n`;
}

function cells(
  { state, truth, estimate, lower, upper, holds }: BesideTruth,
  { per }: IndicatorFigures,
): string[] {
  const rate = (share: number | null) => (share === null ? "–" : count(Math.round(share * per)));
  if (holds === null) return [rate(truth), state.replaceAll("_", " "), ""];
  return [rate(truth), `${rate(estimate)} [${rate(lower)}–${rate(upper)}]`, holds ? "✓" : "✗"];
}

function outbreakOf({ outbreak }: Outcome): string {
  const { outbreakDay, signalDay, onset, delayDays, alert, incident, signals } = outbreak;
  const others = signals
    .filter(({ indicator, day }) => indicator !== OUTBREAK.indicator || day !== signalDay)
    .map(({ indicator, day }) => `${indicator} ${day}`);
  return facts([
    ["outbreak begins", `${outbreakDay} (${OUTBREAK.indicator})`],
    [
      "signal",
      signalDay === null
        ? "none"
        : `${signalDay}, ${delayDays} days later; the watch places the onset on ${onset}`,
    ],
    ["alert", alert ?? "none"],
    ["incident", incident ?? "none"],
    ["other signals", others.length === 0 ? "none" : others.join(", ")],
  ]);
}

function rulesOf(outcome: Outcome): string {
  return rulesFollowed(outcome)
    .map((rule) => `- ${rule}\n`)
    .join("");
}

function endOf({ ledger, seconds, out }: Outcome, { failed }: Verdict): string {
  const verdict =
    failed.length === 0
      ? "All counts are equal and the outbreak was found."
      : `FAILED: ${failed.join("; ")}.`;
  return [
    facts([
      [
        "ledger",
        `${ledger.ok ? "verifies" : "does not verify"}: ${count(ledger.size)} entries, root ${ledger.root}`,
      ],
      ["time", `${seconds} s`],
      ["to look at it", `npx balise start --data ${out}`],
    ]),
    "The sample of this station holds real people's posts, sealed: never show them, in a demonstration or a picture.\n",
    `${verdict}\n`,
  ].join("");
}

function count(value: number): string {
  return value.toLocaleString("en-GB");
}
