import type { Token } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AskDialog } from "../design/ask-dialog.js";
import { Button } from "../design/button.js";
import { useNow } from "../design/clock.js";
import { EmptyState } from "../design/empty-state.js";
import { Moment } from "../design/moment.js";
import { QueryView } from "../design/query-view.js";
import { SeaMark } from "../design/sea-mark.js";
import { Section } from "../design/section.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";
import { IssueToken } from "./issue-token.js";
import { revokeToken, tokensQuery, useSecretAct } from "./queries.js";
import { tokenStanding } from "./token-standing.js";

const SHOWN_SCOPES = 4;

/** The tokens by which machines come in; never their secrets. */
export function Tokens() {
  const { t } = useWords();
  const query = useQuery(tokensQuery);
  const [issuing, setIssuing] = useState(false);
  const [revoking, setRevoking] = useState<Token | null>(null);
  const revoke = useSecretAct(revokeToken);
  const columns = useColumns(setRevoking);
  return (
    <Section
      title={t("tokens.title")}
      about={t("tokens.about")}
      more={
        <Button kind="bare" onPress={() => setIssuing(true)}>
          {t("tokens.issue")}
        </Button>
      }
    >
      <QueryView query={query}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <EmptyState title={t("tokens.none")} />
          ) : (
            <Table caption={t("tokens.caption")} columns={columns} rows={tokens} rowKey={({ id }) => id} />
          )
        }
      </QueryView>
      {issuing ? <IssueToken onClose={() => setIssuing(false)} /> : null}
      {revoking === null ? null : (
        <AskDialog
          title={t("tokens.revoke.title", { name: revoking.name })}
          about={t("tokens.revoke.about")}
          submit={t("tokens.revoke.submit")}
          open
          onClose={() => setRevoking(null)}
          act={revoke}
          given={() => revoking.id}
          onDone={() => tell(t("tokens.told.revoked"))}
        >
          {null}
        </AskDialog>
      )}
    </Section>
  );
}

function useColumns(onRevoke: (token: Token) => void): Column<Token>[] {
  const { t, moment } = useWords();
  const now = useNow();
  const scopesWords = (scopes: readonly string[]) =>
    scopes.length > SHOWN_SCOPES ? t("tokens.scopes.count", { count: scopes.length }) : scopes.join(", ");
  return [
    {
      id: "name",
      head: t("tokens.name"),
      kind: "wide",
      cell: ({ name, scopes }) => <NameCell name={name} under={scopesWords(scopes)} />,
    },
    {
      id: "used",
      head: t("tokens.lastUsed"),
      kind: "short",
      deskOnly: true,
      cell: ({ lastUsed }) => (lastUsed === null ? t("tokens.never") : <Moment at={lastUsed} />),
    },
    {
      id: "until",
      head: t("tokens.until"),
      kind: "short",
      deskOnly: true,
      cell: ({ until }) => (until === null ? t("tokens.noEnd") : moment(until)),
    },
    {
      id: "act",
      head: <span className="unseen">{t("accounts.acts")}</span>,
      kind: "mark",
      cell: (token) => {
        const standing = tokenStanding(token, now);
        return standing === "valid" ? (
          <Button
            kind="bare"
            onPress={() => onRevoke(token)}
            aria-label={`${t("tokens.revoke")} ${token.name}`}
          >
            {t("tokens.revoke")}
          </Button>
        ) : (
          <SeaMark mark="watch">{t(`tokens.${standing}`)}</SeaMark>
        );
      },
    },
  ];
}
