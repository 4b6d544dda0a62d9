import { type IndicatorPage, localised, type SegmentEstimate } from "@balise/preparedness";
import type { Call } from "../command/verb.js";
import { figure } from "../terminal/figures.js";
import { paint, seaMarkText } from "../terminal/paint.js";
import { facts, table } from "../terminal/table.js";
import { canaryFacts } from "./canaries-text.js";
import { conversationFacts } from "./conversations-text.js";
import { estimateText } from "./estimate-text.js";
import { judgeFacts } from "./judge-text.js";

/** The page of an indicator: definition, current estimate, watch, segments, and a row a day. */
export function pageText(page: IndicatorPage, call: Call): string {
  const { language, words, terminal } = call;
  const { fact, column } = words.indicators;
  const said = words.indicators;
  const shown = (value: number) => figure(value, language);
  const { watch, unit } = page;
  const title = `${paint(localised(page.name, language), "strong", terminal.colour)}  ${seaMarkText(page.mark, words.states.mark[page.mark], terminal.colour)}`;
  const pairs: [string, string][] = [
    [fact.numerator, localised(page.numerator, language)],
    [fact.denominator, localised(page.denominator, language)],
    [fact.current, estimateText(page.current, unit, call)],
    ...canaryFacts(page.canaries, unit, call),
    ...judgeFacts(page.judge, call),
    ...conversationFacts(page.conversations, unit, call),
    [fact.window, said.window(shown(page.windowDays), page.asOf ?? words.states.none)],
    [fact.watch, watchText(page, call)],
    [fact.declared, said.declared(shown(watch.declared.count), shown(watch.declared.days))],
    [fact.owner, page.owner],
    [fact.hash, page.hash],
  ];
  const segments = page.segments.map(({ segment, estimate }) => [
    segmentText(segment),
    estimateText(estimate, unit, call),
  ]);
  const days = page.series.map(({ day, estimate, exposed, flagged }) => [
    day,
    flagged === null || exposed === null ? words.states.none : `${shown(flagged)} / ${shown(exposed)}`,
    estimateText(estimate, unit, call),
  ]);
  return [
    `${title}\n`,
    facts(pairs),
    ...(segments.length === 0 ? [] : [table([{ head: fact.segments }, { head: column.reading }], segments)]),
    ...(days.length === 0
      ? []
      : [
          table([{ head: column.day }, { head: column.daily, align: "end" }, { head: column.reading }], days),
        ]),
  ].join("\n");
}

function watchText({ watch, alert, incident }: IndicatorPage, { language, words }: Call): string {
  const said = words.indicators;
  return [
    words.states.watchState[watch.state],
    ...(watch.statistic === null || watch.limit === null
      ? []
      : [said.statistic(figure(watch.statistic, language, 2), figure(watch.limit, language, 2))]),
    ...(watch.lastSignal === null ? [] : [said.signal(watch.lastSignal)]),
    ...(alert === null ? [] : [said.alert(alert)]),
    ...(incident === null ? [] : [said.incident(incident)]),
  ].join(" · ");
}

function segmentText(segment: SegmentEstimate["segment"]): string {
  return Object.values(segment).join(" ");
}
