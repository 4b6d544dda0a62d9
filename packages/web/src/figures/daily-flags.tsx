import type { SeriesPoint } from "@balise/preparedness";
import { useWords } from "../words/words.js";
import type { Level } from "./big-series.js";
import { dailyShares } from "./daily-shares.js";
import { dayScale, dayTicks, linearScale, niceTicks, tickDecimals } from "./scale.js";
import { useWidth } from "./width.js";

interface Properties {
  readonly series: readonly SeriesPoint[];
  readonly per: number;
  readonly unit: string;
  readonly label: string;
  readonly levels: readonly Level[];
}

const HEIGHT = 150;
const EDGE = { left: 44, right: 14, top: 22, bottom: 22 };

/** One stem a day. These are counts over counts of all messages, not estimates: they have no interval. */
export function DailyFlags({ series, per, unit, label, levels }: Properties) {
  const { day, number } = useWords();
  const [box, width] = useWidth<HTMLDivElement>(900);
  const shares = dailyShares(series, per);
  const days = shares.map((one) => one.day);
  const top = Math.max(0, ...shares.map(({ share }) => share ?? 0), ...levels.map(({ at }) => at * 1.1));
  const ticks = niceTicks(top, 3);
  const bottom = HEIGHT - EDGE.bottom;
  const right = width - EDGE.right;
  const x = dayScale(days, [EDGE.left + 3, right - 3]);
  const y = linearScale([0, ticks.at(-1) ?? 1], [bottom, EDGE.top]);
  const stem = Math.max(1, Math.min(6, ((right - EDGE.left) / Math.max(1, days.length)) * 0.55));
  return (
    <div ref={box} className="figure-box">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" height={HEIGHT} role="img" aria-label={label}>
        <text x="0" y="10">
          {unit}
        </text>
        {ticks.map((tick) => (
          <g key={tick} className="tick">
            <path d={`M${EDGE.left} ${y.at(tick)}H${right}`} />
            <text x={EDGE.left - 8} y={y.at(tick) + 4} textAnchor="end">
              {number(tick, tickDecimals(ticks))}
            </text>
          </g>
        ))}
        {shares.map((one) =>
          one.share === undefined ? null : (
            <path
              key={one.day}
              className="stem"
              strokeWidth={stem}
              d={`M${x.at(one.day)} ${bottom}V${y.at(one.share)}`}
            />
          ),
        )}
        <path className="axis" d={`M${EDGE.left} ${bottom}H${right}`} />
        {levels.map(({ at, name, kind }) => (
          <g key={name} className={kind}>
            <path d={`M${EDGE.left} ${y.at(at)}H${right}`} />
            <text className="on-figure" x={EDGE.left + 6} y={y.at(at) - 5}>
              {name}
            </text>
          </g>
        ))}
        {dayTicks(days, right - EDGE.left, 84).map((tick, i, all) => (
          <text key={tick} x={x.at(tick)} y={HEIGHT - 5} textAnchor={i === all.length - 1 ? "end" : "middle"}>
            {day(tick)}
          </text>
        ))}
      </svg>
    </div>
  );
}
