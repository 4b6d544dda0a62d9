import { useWords } from "../words/words.js";
import "./notice.css";

/** What is shown while an answer is on its way. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const { t } = useWords();
  return (
    <div className="skeleton" role="status" aria-label={t("state.loading")}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} />
      ))}
    </div>
  );
}
