import type { Mark, SeriesPoint } from "@balise/preparedness";
import { type PointerEvent, useState } from "react";
import { useWords } from "../words/words.js";
import { dayScale, dayTicks, linearScale, niceTicks, tickDecimals } from "./scale.js";
import { isCut, stretches, topOf } from "./series.js";
import { SeriesLayers } from "./series-layers.js";
import { useWidth } from "./width.js";

/** A level drawn across the figure, with its name. */
export interface Level {
  readonly at: number;
  readonly name: string;
  readonly kind: "limit" | "baseline";
}

interface Properties {
  readonly series: readonly SeriesPoint[];
  readonly marks: readonly Mark[];
  readonly per: number;
  /** The unit, written along the axis. */
  readonly unit: string;
  readonly label: string;
  readonly levels?: readonly Level[];
  /** A day in words: read aloud as the keyboard moves, and shown above the figure. */
  readonly say: (point: SeriesPoint) => string;
  readonly height?: number;
}

const EDGE = { left: 44, right: 14, top: 22, bottom: 22 };

/** A series in large: axes with their unit, band, levels with their names, marks, and any day to inspect. */
export function BigSeries({ series, marks, per, unit, label, levels = [], say, height = 300 }: Properties) {
  const { day, number, t } = useWords();
  const [box, width] = useWidth<HTMLDivElement>(900);
  const [chosen, setChosen] = useState<string | null>(null);
  const days = series.map((point) => point.day);
  const parts = stretches(series, per);
  const ticks = niceTicks(
    topOf(
      parts,
      levels.map(({ at }) => at),
    ),
    4,
  );
  const bottom = height - EDGE.bottom;
  const x = dayScale(days, [EDGE.left, width - EDGE.right]);
  const y = linearScale([0, ticks.at(-1) ?? 1], [bottom, EDGE.top]);
  const found = chosen === null ? -1 : days.indexOf(chosen);
  const place = found < 0 ? series.length - 1 : found;
  const choose = (next: number) => setChosen(days[next] ?? null);
  const shown = series[place];
  if (shown === undefined) return <p className="quiet">{t("series.none")}</p>;
  const pointed = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    choose(x.nearest(event.clientX - left));
  };
  const value = parts.flatMap(({ points }) => points).find((point) => point.day === shown.day)?.value;
  const marked = marks
    .filter((mark) => mark.day === shown.day)
    .map(({ kind, label: name }) => t(`series.mark.${kind}`, { label: name }));
  return (
    <>
      <p className="inspection">
        <span>
          <b>{say(shown)}</b>
          {marked.length === 0 ? "" : ` · ${marked.join(" · ")}`}
        </span>
        <span className="tiny screen-only">{t("series.hint")}</span>
        {isCut(parts, y.domain[1]) ? <span className="tiny">{t("series.cut")}</span> : null}
      </p>
      <div ref={box} className="figure-box inspected">
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" height={height} role="img" aria-label={label}>
          <text x="0" y="10">
            {unit}
          </text>
          {ticks.map((tick) => (
            <g key={tick} className={tick === 0 ? undefined : "tick"}>
              {tick === 0 ? null : <path d={`M${EDGE.left} ${y.at(tick)}H${width - EDGE.right}`} />}
              <text x={EDGE.left - 8} y={y.at(tick) + 4} textAnchor="end">
                {number(tick, tickDecimals(ticks))}
              </text>
            </g>
          ))}
          <path className="axis" d={`M${EDGE.left} ${bottom}H${width - EDGE.right}`} />
          {dayTicks(days, width - EDGE.left - EDGE.right, 84).map((tick, i, all) => (
            <text
              key={tick}
              x={x.at(tick)}
              y={height - 5}
              textAnchor={i === all.length - 1 ? "end" : "middle"}
            >
              {day(tick)}
            </text>
          ))}
          {levels.map(({ at, name, kind }) => (
            <g key={name} className={kind}>
              <path d={`M${EDGE.left} ${y.at(at)}H${width - EDGE.right}`} />
              <text className="on-figure" x={EDGE.left + 6} y={y.at(at) - 5}>
                {name}
              </text>
            </g>
          ))}
          <SeriesLayers parts={parts} marks={marks} days={days} x={x} y={y} top={EDGE.top} bottom={bottom} />
          <path className="cursor" d={`M${x.at(shown.day)} ${EDGE.top}V${bottom}`} />
          {value === undefined ? null : (
            <circle className="cursor-dot" cx={x.at(shown.day)} cy={y.at(value)} r="4" />
          )}
        </svg>
        <input
          type="range"
          min={0}
          max={series.length - 1}
          step={1}
          value={place}
          aria-label={t("series.inspect")}
          aria-valuetext={[say(shown), ...marked].join(", ")}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          onPointerMove={pointed}
          onPointerDown={pointed}
        />
      </div>
    </>
  );
}
