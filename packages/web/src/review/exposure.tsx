import { Label, Meter } from "react-aria-components";
import { useWords } from "../words/words.js";

/** How many texts the reader opened today, of how many at most. */
export function Exposure({ read, cap }: { read: number; cap: number }) {
  const { t, number } = useWords();
  const said = t("review.exposure.value", { count: read, read: number(read), cap: number(cap) });
  return (
    <Meter className="exposure" value={read} maxValue={cap} valueLabel={said}>
      {({ percentage }) => (
        <>
          <Label>{t("review.exposure")}</Label>
          <span>{said}</span>
          <div className="progress-track">
            <div style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </Meter>
  );
}
