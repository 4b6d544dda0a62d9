import type { Signal } from "@balise/preparedness";
import { Section } from "../design/section.js";
import { type Column, Table } from "../design/table.js";
import { useWords } from "../words/words.js";
import { signalFigures } from "./signal-figures.js";

/** Every signal of the alert: the one that raised it and those that came after. */
export function SignalsTable({ signals }: { signals: readonly Signal[] }) {
  const { t, day, number } = useWords();
  const columns: Column<Signal>[] = [
    { id: "day", head: t("signals.day"), kind: "short", cell: (signal) => day(signal.day, "long") },
    {
      id: "onset",
      head: t("signals.onset"),
      kind: "short",
      deskOnly: true,
      cell: ({ onset }) => day(onset, "long"),
    },
    { id: "observed", head: t("signals.observed"), kind: "number", cell: ({ observed }) => number(observed) },
    {
      id: "expected",
      head: t("signals.expected"),
      kind: "number",
      cell: ({ expected }) => number(expected, 1),
    },
    {
      id: "ratio",
      head: t("signals.ratio"),
      kind: "number",
      cell: (signal) => {
        const { ratio } = signalFigures(signal);
        return ratio === null ? "–" : `×${number(ratio, 1)}`;
      },
    },
    {
      id: "exposed",
      head: t("signals.exposed"),
      kind: "number",
      deskOnly: true,
      cell: ({ exposed }) => number(exposed),
    },
    {
      id: "statistic",
      head: t("signals.statistic"),
      kind: "number",
      cell: ({ statistic }) => number(statistic, 1),
    },
    {
      id: "limit",
      head: t("signals.limit"),
      kind: "number",
      deskOnly: true,
      cell: ({ limit }) => number(limit, 1),
    },
  ];
  return (
    <Section title={t("signals.title")} about={t("signals.about")}>
      <Table
        caption={t("signals.about")}
        columns={columns}
        rows={signals.toReversed()}
        rowKey={(signal) => signal.day}
      />
    </Section>
  );
}
