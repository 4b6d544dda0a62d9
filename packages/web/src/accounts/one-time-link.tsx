import { CopyText } from "../design/copy-text.js";
import { useWords } from "../words/words.js";
import type { OpenedAccount } from "./queries.js";

/** The link that lets somebody in once: hand it over by a way that only this person reads. */
export function OneTimeLink({ opened }: { opened: OpenedAccount }) {
  const { t, moment } = useWords();
  const address = `${window.location.origin}/sign-in?link=${encodeURIComponent(opened.link)}`;
  return (
    <>
      <p>{t("accounts.link.about", { name: opened.account.name, until: moment(opened.until) })}</p>
      <CopyText>{address}</CopyText>
    </>
  );
}
