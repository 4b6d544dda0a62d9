import { ProgressBar as AriaProgressBar, Label } from "react-aria-components";
import { useWords } from "../words/words.js";
import "./notice.css";

/** How far a long work is: done of total, never a bare bar. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  const { number, t } = useWords();
  const said = t("state.progress", { done: number(done), total: number(total) });
  return (
    <AriaProgressBar className="progress" value={done} maxValue={Math.max(1, total)} valueLabel={said}>
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span>{said}</span>
          <div className="progress-track">
            <div style={{ width: `${percentage ?? 0}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
