import type { Account } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../design/button.js";
import { Dialog } from "../design/dialog.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { QueryView } from "../design/query-view.js";
import { SeaMark } from "../design/sea-mark.js";
import { Section } from "../design/section.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";
import { ChangeAccess } from "./change-access.js";
import { OneTimeLink } from "./one-time-link.js";
import { OpenAccount } from "./open-account.js";
import { accountsQuery, changeAccount, makeLink, type OpenedAccount, useSecretAct } from "./queries.js";

/** The accounts, the closed ones included. */
export function Accounts() {
  const { t } = useWords();
  const query = useQuery(accountsQuery);
  const [opening, setOpening] = useState(false);
  const [changing, setChanging] = useState<Account | null>(null);
  const [linked, setLinked] = useState<OpenedAccount | null>(null);
  const change = useSecretAct(changeAccount);
  const link = useSecretAct(makeLink);
  const setClosed = ({ id }: Account, closed: boolean) =>
    change.mutate(
      { id, closed },
      {
        onSuccess: (account) =>
          closed
            ? tell(t("accounts.told.closed"), () => setClosed(account, false))
            : tell(t("accounts.told.reopened")),
      },
    );
  const columns: Column<Account>[] = [
    {
      id: "name",
      head: t("accounts.person"),
      kind: "wide",
      cell: ({ name, email, accesses }) => (
        <NameCell
          name={name}
          under={`${email} · ${accesses.map((access) => t(`access.${access}`)).join(", ")}`}
        />
      ),
    },
    {
      id: "acts",
      head: <span className="unseen">{t("accounts.acts")}</span>,
      kind: "mark",
      cell: (account) =>
        account.closed ? (
          <span className="row-acts">
            <SeaMark mark="watch">{t("accounts.closed")}</SeaMark>
            <Button kind="bare" onPress={() => setClosed(account, false)}>
              {t("accounts.reopen")}
            </Button>
          </span>
        ) : (
          <span className="row-acts">
            <Button kind="bare" onPress={() => setChanging(account)}>
              {t("accounts.change")}
            </Button>
            <Button kind="bare" onPress={() => link.mutate(account.id, { onSuccess: setLinked })}>
              {t("accounts.link")}
            </Button>
            <Button kind="bare" onPress={() => setClosed(account, true)}>
              {t("accounts.close")}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <Section
      title={t("accounts.title")}
      about={t("accounts.title.about")}
      more={
        <Button kind="bare" onPress={() => setOpening(true)}>
          {t("accounts.open")}
        </Button>
      }
    >
      {change.error === null ? null : <ProblemNotice error={change.error} />}
      {link.error === null ? null : <ProblemNotice error={link.error} />}
      <QueryView query={query}>
        {({ accounts }) => (
          <Table caption={t("accounts.caption")} columns={columns} rows={accounts} rowKey={({ id }) => id} />
        )}
      </QueryView>
      {opening ? <OpenAccount onClose={() => setOpening(false)} /> : null}
      {changing === null ? null : <ChangeAccess account={changing} onClose={() => setChanging(null)} />}
      <Dialog title={t("accounts.link.title")} open={linked !== null} onClose={() => setLinked(null)}>
        {linked === null ? null : <OneTimeLink opened={linked} />}
      </Dialog>
    </Section>
  );
}
