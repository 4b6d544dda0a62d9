import type { IndicatorPage, SegmentEstimate } from "@balise/preparedness";
import { Section } from "../design/section.js";
import { type Column, Table } from "../design/table.js";
import { linearScale, niceTicks, type Scale } from "../figures/scale.js";
import { Whisker } from "../figures/whisker.js";
import { useWords, type Words } from "../words/words.js";
import { readingWords, unitWords } from "./estimate-words.js";
import { readingOf } from "./reading.js";
import { segmentName } from "./segment-choices.js";

const WIDTH = 240;

interface Row {
  readonly name: string;
  readonly estimate: SegmentEstimate["estimate"];
}

function columns(per: number, x: Scale, words: Words): Column<Row>[] {
  const { t, number } = words;
  return [
    {
      id: "segment",
      head: t("segments.segment"),
      cell: ({ name }) => <span className="cell-name">{name}</span>,
    },
    {
      id: "whisker",
      head: `0 – ${number(x.domain[1], x.domain[1] < 1 ? 2 : 0)}`,
      deskOnly: true,
      cell: ({ estimate }) => {
        const reading = readingOf(estimate, per);
        if (reading.state !== "estimated" && reading.state !== "screening_only") return null;
        return <Whisker {...reading} x={x} width={WIDTH} dashed={reading.state === "screening_only"} />;
      },
    },
    {
      id: "reading",
      head: t("segments.reading"),
      kind: "wide",
      cell: ({ estimate }) => readingWords(readingOf(estimate, per), words),
    },
    {
      id: "messages",
      head: t("segments.messages"),
      kind: "number",
      cell: ({ estimate }) => ("exposed" in estimate ? number(estimate.exposed) : "–"),
    },
  ];
}

/** Each segment beside the whole, on one scale, each with its interval. */
export function SegmentsTable({ page }: { page: IndicatorPage }) {
  const words = useWords();
  const { t, percent } = words;
  const { per } = page.unit;
  const rows: Row[] = [
    { name: t("segments.whole"), estimate: page.current },
    ...page.segments.map(({ segment, estimate }) => ({ name: segmentName(segment, words), estimate })),
  ];
  const uppers = rows.map(({ estimate }) => ("upper" in estimate ? estimate.upper * per : 0));
  const x = linearScale([0, niceTicks(Math.max(...uppers), 2).at(-1) ?? 1], [5, WIDTH - 5]);
  const level = "level" in page.current ? page.current.level : 0.95;
  const about = t("segments.about", { unit: unitWords(page.unit, words), level: percent(level) });
  return (
    <Section title={t("segments.title")} about={about}>
      {page.segments.length === 0 ? (
        <p className="quiet">{t("segments.none")}</p>
      ) : (
        <Table caption={about} columns={columns(per, x, words)} rows={rows} rowKey={({ name }) => name} />
      )}
    </Section>
  );
}
