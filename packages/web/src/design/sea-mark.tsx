import type { SeaMark as Mark } from "@balise/preparedness";
import type { ReactNode } from "react";
import { useWords } from "../words/words.js";
import "./sea-mark.css";

/** The shapes, centred on 0,0 in a square of 11: circle in order, triangle watch, square alert, cross critical. */
export const SEA_MARK_SHAPES: Readonly<Record<Mark, ReactNode>> = {
  order: <circle r="4.5" fill="currentColor" />,
  watch: <path d="M0-4.8 5 4.6H-5z" fill="currentColor" />,
  alert: <rect x="-4.5" y="-4.5" width="9" height="9" fill="currentColor" />,
  critical: (
    <path
      d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  ),
};

interface Properties {
  readonly mark: Mark;
  /** The word beside the shape; the mark's own word when left out. */
  readonly children?: ReactNode;
}

/** A state, told by shape, word and colour together: never by colour alone. */
export function SeaMark({ mark, children }: Properties) {
  const { t } = useWords();
  return (
    <span className={`sea-mark ${mark}`}>
      <svg width="11" height="11" viewBox="-5.5 -5.5 11 11" aria-hidden="true">
        {SEA_MARK_SHAPES[mark]}
      </svg>
      <span>{children ?? t(`mark.${mark}`)}</span>
    </span>
  );
}
