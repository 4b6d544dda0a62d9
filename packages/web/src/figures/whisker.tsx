import type { Scale } from "./scale.js";
import "./figures.css";

interface Properties {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly x: Scale;
  readonly width: number;
  /** Dashed where the figure is only a screening rate. */
  readonly dashed: boolean;
}

/** A value and its interval on a scale that its neighbours share. Its words stand beside it in the table. */
export function Whisker({ value, lower, upper, x, width, dashed }: Properties) {
  return (
    <span className="figure-box whisker">
      <svg viewBox={`0 0 ${width} 20`} width={width} height="20" aria-hidden="true">
        <path className="hair" d={`M${x.at(0)} 10H${width}`} />
        <path className={dashed ? "reach dashed" : "reach"} d={`M${x.at(lower)} 10H${x.at(upper)}`} />
        <circle className={dashed ? "dot hollow" : "dot"} cx={x.at(value)} cy="10" r="3.4" />
      </svg>
    </span>
  );
}
