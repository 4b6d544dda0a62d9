import type { IndicatorPage } from "@balise/preparedness";
import type { ColumnDef } from "@tanstack/react-table";
import { LongTable } from "../design/long-table.js";
import { Section } from "../design/section.js";
import { useWords, type Words } from "../words/words.js";
import { csvAddress } from "./queries.js";
import type { IndicatorSearch } from "./search.js";
import { type TwinRow, twinRows } from "./twin-rows.js";

const NUMBERS = ["value", "interval", "reviewed", "exposed", "flagged", "crossed"];

function columns(
  page: IndicatorPage,
  { t, day, number, interval }: Words,
): ColumnDef<TwinRow, string | number | null>[] {
  const count = (value: number | null) => (value === null ? t("twin.withheld") : number(value));
  const counted = (
    id: "reviewed" | "exposed" | "flagged" | "crossed",
  ): ColumnDef<TwinRow, string | number | null> => ({
    id,
    accessorFn: (row) => row[id],
    header: t(`twin.${id}`),
    cell: ({ row }) => (id === "reviewed" && row.original.reviewed === null ? "–" : count(row.original[id])),
  });
  return [
    {
      id: "day",
      accessorFn: (row) => row.day,
      header: t("twin.day"),
      cell: ({ row }) => day(row.original.day, "year"),
    },
    {
      id: "value",
      accessorFn: (row) => row.value,
      header: t("twin.value"),
      cell: ({ row: { original } }) =>
        original.value === null ? "–" : number(original.value, original.decimals),
    },
    {
      id: "interval",
      accessorFn: (row) => row.lower,
      header: t("twin.interval"),
      cell: ({ row: { original } }) =>
        original.lower === null || original.upper === null
          ? "–"
          : interval(original.lower, original.upper, original.decimals),
    },
    {
      id: "basis",
      accessorFn: (row) => row.basis,
      header: t("twin.basis"),
      cell: ({ row }) => t(`twin.${row.original.basis}`),
    },
    counted("reviewed"),
    counted("exposed"),
    counted("flagged"),
    ...(page.conversations === null ? [] : [counted("crossed")]),
  ];
}

/** The series as a table: every figure that the drawing shows can be read, sorted and taken away. */
export function TableTwin({ page, search }: { page: IndicatorPage; search: IndicatorSearch }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section
      title={t("twin.title")}
      about={t("twin.about")}
      more={
        <a className="screen-only" href={csvAddress(page.id, search)} download={`${page.id}.csv`}>
          {t("twin.download")}
        </a>
      }
    >
      <LongTable
        caption={t("twin.about")}
        columns={columns(page, words)}
        rows={twinRows(page)}
        numbers={NUMBERS}
      />
    </Section>
  );
}
