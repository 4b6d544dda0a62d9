import { useMay } from "../api/session.js";
import { PageHead } from "../design/section.js";
import { NotFound } from "../shell/not-found.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { Accounts } from "./accounts.js";
import { Tokens } from "./tokens.js";
import "./accounts.css";

/** Who may come in, and which machines. */
export function AccountsPage() {
  const { t } = useWords();
  usePageTitle(t("place.accounts"));
  const may = useMay();
  const [people, machines] = [may("accounts", "manage"), may("tokens", "manage")];
  if (!people && !machines) return <NotFound />;
  return (
    <>
      <PageHead title={t("place.accounts")} about={t("accounts.about")} />
      {people ? <Accounts /> : null}
      {machines ? <Tokens /> : null}
    </>
  );
}
