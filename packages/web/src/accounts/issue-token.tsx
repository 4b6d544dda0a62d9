import { readScope, type Scope } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQuery } from "../api/session.js";
import { CheckGroup } from "../design/check-group.js";
import { CopyText } from "../design/copy-text.js";
import { Dialog } from "../design/dialog.js";
import { Field } from "../design/field.js";
import { Form } from "../design/form.js";
import { SeaMark } from "../design/sea-mark.js";
import { useWords } from "../words/words.js";
import { issueToken, useSecretAct } from "./queries.js";
import { endOfDay } from "./token-standing.js";

const USUAL: readonly Scope[] = ["usage:write"];

/** Issues a token with scopes that one holds oneself, and shows its secret once. */
export function IssueToken({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const [scopes, setScopes] = useState<readonly Scope[]>(USUAL);
  const act = useSecretAct(issueToken);
  const held = (session?.scopes ?? []).flatMap((scope) => readScope(scope) ?? []);
  return (
    <Dialog title={t("tokens.issue.title")} open onClose={onClose} shape="drawer">
      {act.data !== undefined ? (
        <>
          <SeaMark mark="watch">{t("tokens.secret")}</SeaMark>
          <p>{t("tokens.secret.about")}</p>
          <CopyText>{act.data.secret}</CopyText>
        </>
      ) : (
        <Form
          submit={t("tokens.issue.submit")}
          pending={act.isPending}
          failure={act.error}
          onCancel={onClose}
          onSubmit={({ name = "", until = "" }) =>
            scopes.length > 0 && act.mutate({ name, scopes, until: endOfDay(until) })
          }
        >
          <Field
            name="name"
            label={t("tokens.name")}
            help={t("tokens.name.help")}
            maxLength={100}
            isRequired
            autoFocus
          />
          <Field name="until" type="date" label={t("tokens.until")} help={t("tokens.until.help")} />
          <div className="scopes">
            <CheckGroup
              label={t("tokens.scopes")}
              help={t("tokens.scopes.help")}
              error={scopes.length === 0 ? t("tokens.scopes.missing") : undefined}
              checks={held.map((id) => ({ id, name: <code>{id}</code> }))}
              value={scopes}
              onChange={setScopes}
            />
          </div>
        </Form>
      )}
    </Dialog>
  );
}
