import { Link } from "@tanstack/react-router";
import { EmptyState } from "../design/empty-state.js";
import { useWords } from "../words/words.js";

export function NotFound() {
  const { t } = useWords();
  return (
    <EmptyState title={t("shell.notFound")} act={<Link to="/situation">{t("shell.notFound.back")}</Link>}>
      <p>{t("shell.notFound.about")}</p>
    </EmptyState>
  );
}
