import type { IndicatorPage, SeriesPoint } from "@balise/preparedness";
import { SeaMark } from "../design/sea-mark.js";
import { Section } from "../design/section.js";
import { BigSeries, type Level } from "../figures/big-series.js";
import { DailyFlags } from "../figures/daily-flags.js";
import { watchLevels } from "../figures/small-multiple.js";
import { useWords, type Words } from "../words/words.js";
import { basisWords, figureLabel, readingWords, unitWords } from "./estimate-words.js";
import { MarkList } from "./mark-list.js";
import { readingOf } from "./reading.js";

function levelsOf(page: IndicatorPage, { t, number }: Words): Level[] {
  const levels = watchLevels(page);
  if (levels === null) return [];
  const ratio = number(page.watch.ratio, page.watch.ratio % 1 === 0 ? 0 : 1);
  return [
    { at: levels.baseline, name: t("daily.baseline"), kind: "baseline" },
    { at: levels.rise, name: t("daily.rise", { ratio }), kind: "limit" },
  ];
}

/** The series of the indicator, and under it the daily counts that its watch follows. */
export function SeriesSection({ page }: { page: IndicatorPage }) {
  const words = useWords();
  const { t, day } = words;
  const unit = unitWords(page.unit, words);
  const onlyScreening = page.series.every(({ estimate }) => estimate.state !== "estimated");
  const basisOf = (card: Pick<IndicatorPage, "current">) => {
    const basis = basisWords(card, words);
    return basis === "" ? "" : `, ${basis}`;
  };
  const say = (point: SeriesPoint) =>
    t("series.at", {
      day: day(point.day, "year"),
      reading: readingWords(readingOf(point.estimate, page.unit.per), words),
      basis: basisOf({ current: point.estimate }),
    });
  return (
    <>
      <Section title={t("series.title")} about={t("series.about", { unit, days: page.windowDays })}>
        <figure>
          <BigSeries
            series={page.series}
            marks={page.marks}
            per={page.unit.per}
            unit={unit}
            label={figureLabel(page, words)}
            say={say}
            levels={onlyScreening ? levelsOf(page, words) : []}
          />
          <Key page={page} />
          <MarkList marks={page.marks} />
        </figure>
      </Section>
      <Section title={t("daily.title")} about={t("daily.about", { unit })}>
        <figure>
          <DailyFlags
            series={page.series}
            per={page.unit.per}
            unit={unit}
            label={t("daily.about", { unit })}
            levels={levelsOf(page, words)}
          />
        </figure>
      </Section>
    </>
  );
}

function Key({ page }: { page: IndicatorPage }) {
  const { t, percent } = useWords();
  const states = new Set(page.series.map(({ estimate }) => estimate.state));
  const kinds = new Set(page.marks.map(({ kind }) => kind));
  const level = page.series
    .map(({ estimate }) => ("level" in estimate ? estimate.level : null))
    .find((l) => l !== null);
  return (
    <ul className="figure-key">
      {states.has("estimated") ? <KeyLine className="line">{t("series.key.estimated")}</KeyLine> : null}
      {states.has("screening_only") ? (
        <KeyLine className="line dashed">{t("series.key.screening")}</KeyLine>
      ) : null}
      {level === undefined || level === null ? null : (
        <KeyLine className="band">{t("series.key.band", { level: percent(level) })}</KeyLine>
      )}
      {kinds.has("release") ? <KeyLine className="release">{t("series.key.release")}</KeyLine> : null}
      {kinds.has("signal") ? (
        <li>
          <SeaMark mark="alert">{t("series.key.signal")}</SeaMark>
        </li>
      ) : null}
      {kinds.has("incident") ? (
        <li>
          <SeaMark mark="critical">{t("series.key.incident")}</SeaMark>
        </li>
      ) : null}
    </ul>
  );
}

function KeyLine({ className, children }: { className: string; children: string }) {
  return (
    <li>
      <span className={`key-swatch ${className}`} aria-hidden="true" />
      {children}
    </li>
  );
}
