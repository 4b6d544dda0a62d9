import { useWords } from "../words/words.js";
import { linearScale, niceTicks, tickDecimals } from "./scale.js";
import { useWidth } from "./width.js";
import "./figures.css";

interface Properties {
  readonly value: number;
  readonly limit: number;
  readonly limitName: string;
  readonly label: string;
}

const HEIGHT = 48;

/** Where a statistic stands against its limit, on one line. The statistic is exact: it has no interval. */
export function Ladder({ value, limit, limitName, label }: Properties) {
  const { number } = useWords();
  const [box, width] = useWidth<HTMLDivElement>(360);
  const ticks = niceTicks(Math.max(value, limit) * 1.1, 4);
  const x = linearScale([0, ticks.at(-1) ?? 1], [6, width - 12]);
  const decimals = tickDecimals(ticks);
  return (
    <div ref={box} className="figure-box">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width="100%" height={HEIGHT} role="img" aria-label={label}>
        <path className="axis" d={`M${x.at(0)} 24H${width - 12}`} />
        {ticks.map((tick) => (
          <text key={tick} x={x.at(tick)} y="44" textAnchor={tick === 0 ? "start" : "middle"}>
            {number(tick, decimals)}
          </text>
        ))}
        <g className="limit">
          <path d={`M${x.at(limit)} 10V32`} />
          <text x={x.at(limit) + 4} y="14" textAnchor={x.at(limit) > width - 60 ? "end" : "start"}>
            {limitName}
          </text>
        </g>
        <circle className="dot" cx={x.at(value)} cy="24" r="4" />
      </svg>
    </div>
  );
}
