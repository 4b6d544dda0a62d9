import type { IndicatorPage } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "../design/button.js";
import { Select } from "../design/field.js";
import { dayPlus } from "../words/dates.js";
import { useWords } from "../words/words.js";
import { indicatorQuery } from "./queries.js";
import { type IndicatorSearch, SEGMENT_DIMENSIONS, type SegmentDimension } from "./search.js";
import { segmentChoices } from "./segment-choices.js";

const WEEKS = [4, 12, 26, 52] as const;
const USUAL_WEEKS = 12;
const ALL = "*";

interface Properties {
  readonly page: IndicatorPage;
  readonly search: IndicatorSearch;
}

/** The period and the segment of the page: both live in its address. */
export function Filters({ page, search }: Properties) {
  const { t, languageName } = useWords();
  const navigate = useNavigate();
  const go = (change: IndicatorSearch) =>
    void navigate({
      to: "/indicators/$indicator",
      params: { indicator: page.id },
      search: withoutEmpty({ ...search, ...change }),
      replace: true,
      resetScroll: false,
    });
  const filtered = Object.keys(search).length > 0;
  const { data: whole } = useQuery(indicatorQuery(page.id, withoutSegment(search)));
  return (
    <search className="filters screen-only" aria-label={t("filters.title")}>
      <Period page={page} search={search} onChange={go} />
      {SEGMENT_DIMENSIONS.map((dimension) => {
        const choices = segmentChoices(whole?.segments ?? page.segments, dimension, search[dimension]);
        if (choices.length === 0) return null;
        return (
          <Select
            key={dimension}
            label={t(`filters.${dimension}`)}
            value={search[dimension] ?? ALL}
            choices={[
              { id: ALL, name: t(`filters.all.${dimension}`) },
              ...choices.map((id) => ({ id, name: dimension === "locale" ? languageName(id) : id })),
            ]}
            onChange={(id) => go(segmentChange(dimension, id === ALL ? "" : id))}
          />
        );
      })}
      {filtered ? (
        <Button
          kind="bare"
          onPress={() => go({ from: "", to: "", system: "", version: "", surface: "", locale: "" })}
        >
          {t("filters.clear")}
        </Button>
      ) : null}
    </search>
  );
}

function segmentChange(dimension: SegmentDimension, value: string): IndicatorSearch {
  return dimension === "system" ? { system: value, version: "" } : { [dimension]: value };
}

function withoutSegment({ from, to }: IndicatorSearch): IndicatorSearch {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function withoutEmpty(search: IndicatorSearch): IndicatorSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ""));
}

function Period({ page, search, onChange }: Properties & { onChange: (change: IndicatorSearch) => void }) {
  const { t, day } = useWords();
  const end = page.asOf ?? page.series.at(-1)?.day;
  if (end === undefined) return null;
  const weeksOf = (weeks: number) => dayPlus(end, 1 - 7 * weeks);
  const chosen =
    search.from === undefined ? USUAL_WEEKS : WEEKS.find((weeks) => weeksOf(weeks) === search.from);
  const usual = WEEKS.map((weeks) => ({
    id: String(weeks),
    name: t("filters.period.weeks", { count: weeks }),
  }));
  const own = {
    id: "own",
    name: t("filters.period.chosen", { from: day(search.from ?? end), to: day(search.to ?? end) }),
  };
  return (
    <Select
      label={t("filters.period")}
      value={chosen === undefined ? own.id : String(chosen)}
      choices={chosen === undefined ? [...usual, own] : usual}
      onChange={(id) => {
        if (id === own.id) return;
        const weeks = Number(id);
        onChange({ from: weeks === USUAL_WEEKS ? "" : weeksOf(weeks), to: "" });
      }}
    />
  );
}
