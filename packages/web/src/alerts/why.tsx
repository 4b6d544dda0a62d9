import type { Alert } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Section } from "../design/section.js";
import { Ladder } from "../figures/ladder.js";
import { indicatorsQuery } from "../indicators/queries.js";
import { useWords } from "../words/words.js";
import { signalSentence } from "./signal-words.js";

/** What fired and why: counted against expected, the statistic against its limit, and how often this is by chance. */
export function Why({ alert }: { alert: Alert }) {
  const words = useWords();
  const { t, number } = words;
  const { data } = useQuery(indicatorsQuery);
  const watch = data?.indicators.find(({ id }) => id === alert.indicator)?.watch;
  const last = alert.signals.at(-1);
  if (last === undefined) return null;
  const said = t("alert.why.statistic", {
    statistic: number(last.statistic, 1),
    limit: number(last.limit, 1),
  });
  return (
    <Section title={t("alert.why")} about={t("alert.why.about")}>
      <div className="why">
        <p className="reading">{signalSentence(last, words)}</p>
        <Ladder value={last.statistic} limit={last.limit} limitName={t("alert.limit")} label={said} />
        {watch === undefined ? null : (
          <p className="quiet">
            {t("alert.why.board", { count: watch.declared.count, days: number(watch.declared.days) })}
            {watch.inControlRunLength === null
              ? null
              : ` ${t("alert.why.own", { days: number(watch.inControlRunLength) })}`}
          </p>
        )}
      </div>
    </Section>
  );
}
