import type { Account } from "@balise/preparedness";
import { useState } from "react";
import { AskDialog } from "../design/ask-dialog.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";
import { AccessChecks } from "./access-checks.js";
import { changeAccount, useSecretAct } from "./queries.js";

/** Changes how far an account reaches. */
export function ChangeAccess({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useWords();
  const [accesses, setAccesses] = useState<readonly Account["accesses"][number][]>(account.accesses);
  const act = useSecretAct(changeAccount);
  return (
    <AskDialog
      title={t("accounts.change.title", { name: account.name })}
      submit={t("accounts.change.submit")}
      open
      onClose={onClose}
      act={act}
      given={() => (accesses.length === 0 ? null : { id: account.id, accesses })}
      onDone={() => tell(t("accounts.told.changed"))}
    >
      <AccessChecks
        value={accesses}
        onChange={setAccesses}
        error={accesses.length === 0 ? t("accounts.access.missing") : undefined}
      />
    </AskDialog>
  );
}
