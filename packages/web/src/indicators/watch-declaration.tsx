import type { IndicatorPage } from "@balise/preparedness";
import { Section } from "../design/section.js";
import { Ladder } from "../figures/ladder.js";
import { decimalsFor } from "../words/numbers.js";
import { useWords } from "../words/words.js";
import { Entry } from "./entry.js";
import { unitWords } from "./estimate-words.js";
import { methodWords } from "./method-words.js";

/** What the watch declares: its baseline, the rise it looks for, the false alarms it allows, where it stands. */
export function WatchDeclaration({ page }: { page: IndicatorPage }) {
  const words = useWords();
  const { t, number, day } = words;
  const { watch } = page;
  const { declared, inControlRunLength, statistic, limit, baselineFrom, baselineUntil, baselineRate } = watch;
  const rate = (baselineRate ?? 0) * page.unit.per;
  const now =
    statistic === null || limit === null
      ? t("watch.noStatistic")
      : t("watch.statisticNow", { statistic: number(statistic, 2), limit: number(limit, 2) });
  return (
    <Section title={t("watch.title")} about={t("watch.about")}>
      <dl className="declaration">
        <Entry name={t("watch.statistic")}>
          {statistic === null || limit === null ? null : (
            <Ladder value={statistic} limit={limit} limitName={t("watch.limit")} label={now} />
          )}
          {now}
        </Entry>
        {baselineFrom === null || baselineUntil === null || baselineRate === null ? null : (
          <Entry name={t("watch.baseline")}>
            {t("watch.baseline.days", {
              from: day(baselineFrom, "long"),
              until: day(baselineUntil, "long"),
              rate: number(rate, decimalsFor(rate / 2)),
              unit: unitWords(page.unit, words),
            })}
          </Entry>
        )}
        <Entry name={t("watch.tuned")}>
          {t("watch.tuned.ratio", { ratio: number(watch.ratio, watch.ratio % 1 === 0 ? 0 : 1) })}
        </Entry>
        <Entry name={t("watch.false")}>
          {t("watch.false.board", { count: declared.count, days: number(declared.days) })}
          {inControlRunLength === null ? null : (
            <span className="quiet">{t("watch.false.own", { days: number(inControlRunLength) })}</span>
          )}
        </Entry>
        <Entry name={t("watch.last")}>
          {watch.lastSignal === null ? t("watch.never") : day(watch.lastSignal, "year")}
        </Entry>
        <Entry name={t("watch.method")}>{methodWords(watch.method, words)}</Entry>
      </dl>
    </Section>
  );
}
