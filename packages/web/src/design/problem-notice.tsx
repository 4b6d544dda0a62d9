import { failureSentence } from "../api/refusal.js";
import { useWords } from "../words/words.js";
import { Button } from "./button.js";
import { SEA_MARK_SHAPES } from "./sea-mark.js";
import "./notice.css";

/** What went wrong, in the reader's language, and the way to try again where there is one. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t, language } = useWords();
  return (
    <div className="notice" role="alert">
      <svg className="alert" width="11" height="11" viewBox="-5.5 -5.5 11 11" aria-hidden="true">
        {SEA_MARK_SHAPES.alert}
      </svg>
      <p>{failureSentence(error, language)}</p>
      {onRetry === undefined ? null : (
        <Button kind="bare" onPress={onRetry}>
          {t("problem.retry")}
        </Button>
      )}
    </div>
  );
}
