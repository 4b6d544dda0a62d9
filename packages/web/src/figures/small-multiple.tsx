import type { IndicatorCard } from "@balise/preparedness";
import { decimalsFor } from "../words/numbers.js";
import { useWords } from "../words/words.js";
import { dayScale, linearScale, niceTicks, tickDecimals } from "./scale.js";
import { stretches, topOf } from "./series.js";
import { SeriesLayers } from "./series-layers.js";
import { useWidth } from "./width.js";

const HEIGHT = 108;
const EDGE = { left: 4, right: 46, top: 6, bottom: 18 };

/** The levels of the screening rate that a watch knows: its baseline and the rise it is tuned to find. */
export function watchLevels(
  card: Pick<IndicatorCard, "watch" | "unit">,
): { baseline: number; rise: number } | null {
  const { baselineRate, ratio } = card.watch;
  return baselineRate === null
    ? null
    : { baseline: baselineRate * card.unit.per, rise: baselineRate * ratio * card.unit.per };
}

/** A series in little: band, line, releases, signals; the rise that is watched for where the line is a screening rate. */
export function SmallMultiple({ card, label }: { card: IndicatorCard; label: string }) {
  const { day, number } = useWords();
  const [box, width] = useWidth<HTMLDivElement>(340);
  const parts = stretches(card.series, card.unit.per);
  const days = card.series.map((point) => point.day);
  const onlyScreening = parts.length > 0 && parts.every(({ kind }) => kind === "screening_only");
  const levels = onlyScreening ? watchLevels(card) : null;
  const top = topOf(parts, levels === null ? [] : [levels.rise]);
  const ticks = niceTicks(top, 3).filter((tick) => tick <= top);
  const bottom = HEIGHT - EDGE.bottom;
  const right = width - EDGE.right;
  const x = dayScale(days, [EDGE.left, right]);
  const y = linearScale([0, top], [bottom, EDGE.top + 8]);
  const last = parts.at(-1)?.points.at(-1);
  const [first, end] = [days[0], days.at(-1)];
  return (
    <div ref={box} className="figure-box">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" height={HEIGHT} role="img" aria-label={label}>
        {ticks.slice(1).map((tick) => (
          <g key={tick} className="tick">
            <path d={`M${EDGE.left} ${y.at(tick)}H${right}`} />
            {tick === ticks.at(-1) ? (
              <text className="on-figure" x={EDGE.left} y={y.at(tick) - 3}>
                {number(tick, tickDecimals(ticks))}
              </text>
            ) : null}
          </g>
        ))}
        <path className="axis" d={`M${EDGE.left} ${bottom}H${right}`} />
        {levels === null ? null : (
          <g className="limit">
            <path d={`M${EDGE.left} ${y.at(levels.rise)}H${right}`} />
            <text x={right} y={y.at(levels.rise) - 4} textAnchor="end">
              ×{number(card.watch.ratio, card.watch.ratio % 1 === 0 ? 0 : 1)}
            </text>
          </g>
        )}
        <SeriesLayers
          parts={parts}
          marks={card.marks}
          days={days}
          x={x}
          y={y}
          top={EDGE.top}
          bottom={bottom}
        />
        {last === undefined ? null : (
          <>
            <circle className="dot" cx={x.at(last.day)} cy={y.at(last.value)} r="2.6" />
            <text className="value" x={x.at(last.day) + 7} y={y.at(last.value) + 4}>
              {number(last.value, decimalsFor(last.upper - last.lower))}
            </text>
          </>
        )}
        {first === undefined || end === undefined ? null : (
          <>
            <text x={EDGE.left} y={HEIGHT - 4}>
              {day(first)}
            </text>
            <text x={right} y={HEIGHT - 4} textAnchor="end">
              {day(end)}
            </text>
          </>
        )}
      </svg>
    </div>
  );
}
