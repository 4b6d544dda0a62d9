import { useState } from "react";
import { useChangePassword } from "../api/session.js";
import { Field } from "../design/field.js";
import { Form } from "../design/form.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";

const SHORTEST = 12;

interface Properties {
  /** False right after a one-time link, when there may be no password yet. */
  readonly asksCurrent?: boolean;
  readonly onDone: () => void;
}

export function PasswordForm({ asksCurrent = false, onDone }: Properties) {
  const { t } = useWords();
  const change = useChangePassword();
  const [next, setNext] = useState("");
  const [refused, setRefused] = useState(false);
  const send = ({ current }: Readonly<Record<string, string>>) => {
    if (next.length < SHORTEST) return setRefused(true);
    change.mutate(current === undefined || current === "" ? { next } : { current, next }, {
      onSuccess: () => {
        tell(t("password.done"));
        onDone();
      },
    });
  };
  return (
    <Form submit={t("password.save")} onSubmit={send} pending={change.isPending} failure={change.error}>
      {asksCurrent ? (
        <Field
          name="current"
          type="password"
          autoComplete="current-password"
          label={t("password.current")}
          help={t("password.current.help")}
        />
      ) : null}
      <Field
        name="next"
        type="password"
        autoComplete="new-password"
        label={t("password.next")}
        help={t("password.help")}
        value={next}
        onChange={setNext}
        error={refused && next.length < SHORTEST ? t("password.short", { count: next.length }) : undefined}
      />
    </Form>
  );
}
