import type { Mark } from "@balise/preparedness";
import { useId } from "react";
import { SEA_MARK_SHAPES } from "../design/sea-mark.js";
import type { DayScale, Scale } from "./scale.js";
import { withRoom } from "./scale.js";
import { bandPath, linePath, marksOf, type Stretch, valueOn } from "./series.js";
import "./figures.css";

interface Properties {
  readonly parts: readonly Stretch[];
  readonly marks: readonly Mark[];
  readonly days: readonly string[];
  readonly x: DayScale;
  readonly y: Scale;
  readonly top: number;
  readonly bottom: number;
}

/** What every series shows: releases behind, then band and line, then signals and incidents on the line. */
export function SeriesLayers({ parts, marks, days, x, y, top, bottom }: Properties) {
  const clip = useId();
  return (
    <>
      <Releases marks={marksOf(marks, "release", days)} x={x} top={top} bottom={bottom} />
      <clipPath id={clip}>
        <rect x={x.range[0]} y={top} width={Math.max(0, x.range[1] - x.range[0])} height={bottom - top} />
      </clipPath>
      {parts.map(({ kind, points }) => (
        <g key={`${kind}${points[0]?.day}`} className={`stretch ${kind}`}>
          <path className="band" clipPath={`url(#${clip})`} d={bandPath(points, x.at, y.at)} />
          <path className="line" d={linePath(points, x.at, y.at)} />
          {points.length === 1 && points[0] !== undefined ? (
            <circle className="dot" cx={x.at(points[0].day)} cy={y.at(points[0].value)} r="2.2" />
          ) : null}
        </g>
      ))}
      {(["signal", "incident"] as const).map((kind) =>
        marksOf(marks, kind, days).map((mark) => {
          const value = valueOn(parts, mark.day);
          if (value === undefined) return null;
          const tone = kind === "signal" ? "alert" : "critical";
          const lift = kind === "signal" ? 0 : -13;
          return (
            <g
              key={`${kind}${mark.day}${mark.label}`}
              className={tone}
              transform={`translate(${x.at(mark.day)} ${y.at(value) + lift})`}
            >
              <title>{mark.label}</title>
              {SEA_MARK_SHAPES[tone]}
            </g>
          );
        }),
      )}
    </>
  );
}

const LABEL_ROOM = 46;

function Releases({
  marks,
  x,
  top,
  bottom,
}: {
  marks: readonly Mark[];
  x: DayScale;
  top: number;
  bottom: number;
}) {
  const at = (mark: Mark) => x.at(mark.day);
  const labelled = new Set(withRoom(marks, at, LABEL_ROOM));
  return marks.map((mark) => (
    <g key={`${mark.day}${mark.label}`} className="release">
      <title>{mark.label}</title>
      <path d={`M${at(mark)} ${top}V${bottom}`} />
      {labelled.has(mark) ? (
        <text
          x={at(mark) + (at(mark) < 60 ? 4 : -4)}
          y={top + 8}
          textAnchor={at(mark) < 60 ? "start" : "end"}
        >
          {mark.label.split(" ").at(-1)}
        </text>
      ) : null}
    </g>
  ));
}
