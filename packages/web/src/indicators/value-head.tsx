import type { IndicatorPage } from "@balise/preparedness";
import { AddressLink } from "../design/address-link.js";
import { SeaMark } from "../design/sea-mark.js";
import { useWords } from "../words/words.js";
import { readingWords, unitWords } from "./estimate-words.js";
import { methodWords } from "./method-words.js";
import { readingOf } from "./reading.js";
import { markWords } from "./watch-words.js";

/** The figure of an indicator with its interval, its denominator and its method, in words. */
export function ValueHead({ page }: { page: IndicatorPage }) {
  const words = useWords();
  const { t, number, interval, day } = words;
  const reading = readingOf(page.current, page.unit.per);
  const window = t("indicator.window", { days: page.windowDays });
  return (
    <div className="value-head">
      <div>
        {reading.state === "estimated" || reading.state === "screening_only" ? (
          <p className={`value-large ${reading.state}`}>
            {number(reading.value, reading.decimals)}{" "}
            <span>{interval(reading.lower, reading.upper, reading.decimals)}</span>
          </p>
        ) : (
          <p className="figure-none">{readingWords(reading, words)}</p>
        )}
        <p className="quiet">
          {unitWords(page.unit, words)} ·{" "}
          {page.asOf === null ? window : t("indicator.asOf", { window, day: day(page.asOf, "year") })}
        </p>
      </div>
      <div className="value-basis">
        <p>
          <SeaMark mark={page.mark}>{markWords(page, words)}</SeaMark>
        </p>
        <Basis page={page} />
        <p className="value-links">
          {page.alert === null ? null : (
            <AddressLink address={`/alerts/${encodeURIComponent(page.alert)}`}>
              {t("indicator.alert", { id: page.alert })}
            </AddressLink>
          )}
          {page.incident === null ? null : (
            <AddressLink address={`/incidents/${encodeURIComponent(page.incident)}`}>
              {t("indicator.incident", { id: page.incident })}
            </AddressLink>
          )}
        </p>
      </div>
    </div>
  );
}

function Basis({ page }: { page: IndicatorPage }) {
  const words = useWords();
  const { t, number, percent } = words;
  const { current } = page;
  if (current.state !== "estimated" && current.state !== "screening_only") return null;
  const { exposed, users, flagged, method, level } = current;
  const lines = [
    t("indicator.denominator", { count: exposed, shown: number(exposed), users: number(users) }),
    current.state === "estimated"
      ? t("indicator.positive", { positive: number(current.positive), reviewed: number(current.reviewed) })
      : t("indicator.screening"),
    t("indicator.flagged", { flagged: number(flagged) }),
    ...(current.state === "estimated" && current.unreviewedShare > 0
      ? [
          t("indicator.unreviewed", {
            share: percent(current.unreviewedShare, current.unreviewedShare < 0.01 ? 1 : 0),
          }),
        ]
      : []),
    t("indicator.method", { method: methodWords(method, words), level: percent(level) }),
    ...(current.state === "estimated" && current.coverage !== "kept"
      ? [t(`coverage.${current.coverage}`)]
      : []),
  ];
  return (
    <ul className="basis">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
