import type { Access } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "../design/dialog.js";
import { Field, Select } from "../design/field.js";
import { Form } from "../design/form.js";
import { peopleQuery } from "../governance/queries.js";
import { useWords } from "../words/words.js";
import { AccessChecks } from "./access-checks.js";
import { OneTimeLink } from "./one-time-link.js";
import { accountsQuery, openAccount, useSecretAct } from "./queries.js";

const NEW = "+";

/** Opens an account, for a person known already or somebody new, and shows the link to hand over. */
export function OpenAccount({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { data: known } = useQuery(peopleQuery);
  const { data: opened } = useQuery(accountsQuery);
  const [person, setPerson] = useState(NEW);
  const [accesses, setAccesses] = useState<readonly Access[]>(["viewer"]);
  const act = useSecretAct(openAccount);
  const without = (known?.people ?? []).filter(
    ({ id, until }) => until === null && !(opened?.accounts ?? []).some((account) => account.person === id),
  );
  const email = without.find(({ id }) => id === person)?.email ?? "";
  const send = (values: Readonly<Record<string, string>>) => {
    if (accesses.length === 0) return;
    const who = person === NEW ? { name: values.name ?? "" } : { person };
    act.mutate({ ...who, email: values.email ?? "", accesses });
  };
  return (
    <Dialog title={t("accounts.open.title")} open onClose={onClose} shape="drawer">
      {act.data !== undefined ? (
        <OneTimeLink opened={act.data} />
      ) : (
        <Form
          submit={t("accounts.open.submit")}
          pending={act.isPending}
          failure={act.error}
          onCancel={onClose}
          onSubmit={send}
        >
          <Select
            label={t("accounts.person")}
            value={person}
            choices={[{ id: NEW, name: t("accounts.person.new") }, ...without]}
            onChange={setPerson}
          />
          {person === NEW ? <Field name="name" label={t("people.name")} maxLength={200} isRequired /> : null}
          <Field
            key={person}
            name="email"
            type="email"
            label={t("people.email")}
            defaultValue={email}
            isRequired
          />
          <AccessChecks
            value={accesses}
            onChange={setAccesses}
            error={accesses.length === 0 ? t("accounts.access.missing") : undefined}
          />
        </Form>
      )}
    </Dialog>
  );
}
