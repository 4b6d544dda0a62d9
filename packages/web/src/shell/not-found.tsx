import { Link } from "@tanstack/react-router";
import { PageHead } from "../design/section.js";
import { useWords } from "../words/words.js";
import { usePageTitle } from "./page-title.js";

/** What stands at an address where there is nothing. */
export function NotFound() {
  const { t } = useWords();
  usePageTitle(t("shell.notFound"));
  return (
    <>
      <PageHead title={t("shell.notFound")} about={t("shell.notFound.about")} />
      <p className="not-found-back">
        <Link to="/situation">{t("shell.notFound.back")}</Link>
      </p>
    </>
  );
}
