import type { IndicatorPage } from "@balise/preparedness";
import { Section } from "../design/section.js";
import { type Column, Table } from "../design/table.js";
import { useWords, type Words } from "../words/words.js";

type Stratum = IndicatorPage["strata"][number];

function columns({ t, number, percent }: Words): Column<Stratum>[] {
  const count = (value: number | null) => (value === null ? t("strata.withheld") : number(value));
  return [
    { id: "stratum", head: t("strata.stratum"), cell: ({ id }) => <span className="cell-name">{id}</span> },
    {
      id: "bins",
      head: t("strata.bins"),
      kind: "short",
      cell: ({ bins }) => t("strata.bin", { low: bins[0], high: bins[1] }),
    },
    { id: "population", head: t("strata.population"), kind: "number", cell: (row) => count(row.population) },
    {
      id: "rate",
      head: t("strata.rate"),
      kind: "number",
      deskOnly: true,
      cell: ({ rate }) => percent(rate, rate < 0.01 ? 1 : 0),
    },
    { id: "reviewed", head: t("strata.reviewed"), kind: "number", cell: (row) => count(row.reviewed) },
    { id: "positive", head: t("strata.positive"), kind: "number", cell: (row) => count(row.positive) },
    {
      id: "share",
      head: t("strata.share"),
      kind: "number",
      deskOnly: true,
      cell: ({ reviewed, positive }) =>
        reviewed === null || positive === null || reviewed === 0 ? "–" : percent(positive / reviewed),
    },
  ];
}

/** How the estimate is made up: what fell in each stratum and what people said of what was drawn from it. */
export function StrataTable({ page }: { page: IndicatorPage }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t("strata.title")} about={t("strata.about")}>
      <Table
        caption={t("strata.about")}
        columns={columns(words)}
        rows={page.strata}
        rowKey={({ id }) => id}
      />
    </Section>
  );
}
