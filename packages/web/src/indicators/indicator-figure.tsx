import type { IndicatorCard } from "@balise/preparedness";
import { Link } from "@tanstack/react-router";
import { SeaMark } from "../design/sea-mark.js";
import { SmallMultiple } from "../figures/small-multiple.js";
import { useWords } from "../words/words.js";
import { basisWords, figureLabel, readingWords, unitWords } from "./estimate-words.js";
import { readingOf } from "./reading.js";
import { markWords } from "./watch-words.js";
import "./indicators.css";

/** An indicator in little: name, state, value with interval, what it rests on, series. */
export function IndicatorFigure({ card }: { card: IndicatorCard }) {
  const words = useWords();
  const { t, number, interval, language } = words;
  const reading = readingOf(card.current, card.unit.per);
  return (
    <article className="indicator-figure">
      <h3>
        <Link to="/indicators/$indicator" params={{ indicator: card.id }} data-row>
          {card.name[language]}
        </Link>
        <SeaMark mark={card.mark}>{markWords(card, words)}</SeaMark>
      </h3>
      {reading.state === "estimated" || reading.state === "screening_only" ? (
        <>
          <p className={`figure-value ${reading.state}`}>
            {number(reading.value, reading.decimals)}{" "}
            <span>{interval(reading.lower, reading.upper, reading.decimals)}</span>
          </p>
          <p className="quiet">
            {unitWords(card.unit, words)} · {basisWords(card, words)}
          </p>
        </>
      ) : (
        <p className="figure-none">{readingWords(reading, words)}</p>
      )}
      {card.series.length === 0 ? (
        <p className="tiny">{t("figure.noSeries")}</p>
      ) : (
        <SmallMultiple card={card} label={figureLabel(card, words)} />
      )}
    </article>
  );
}
