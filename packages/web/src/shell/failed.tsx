import type { ErrorComponentProps } from "@tanstack/react-router";
import { ProblemNotice } from "../design/problem-notice.js";
import { useWords } from "../words/words.js";

/** What stands in the place of a page that could not be made. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  return (
    <main className="failed">
      <h1 className="unseen">{t("shell.failed")}</h1>
      <ProblemNotice
        error={error}
        onRetry={() => {
          reset();
          window.location.reload();
        }}
      />
    </main>
  );
}
