import type { FormEvent, ReactNode } from "react";
import { Form as AriaForm } from "react-aria-components";
import { useWords } from "../words/words.js";
import { Button } from "./button.js";
import { ProblemNotice } from "./problem-notice.js";

interface Properties {
  /** Called with the values of the named fields, once they are valid. */
  readonly onSubmit: (values: Readonly<Record<string, string>>) => void;
  readonly submit: string;
  readonly pending: boolean;
  /** Why the station refused what was sent, or null. */
  readonly failure: unknown;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** A form: fields, then its failure in words, then its one act. */
export function Form({ onSubmit, submit, pending, failure, onCancel, children }: Properties) {
  const { t } = useWords();
  const sent = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].map(
      ([key, value]) => [key, String(value)] as const,
    );
    onSubmit(Object.fromEntries(entries));
  };
  return (
    <AriaForm className="form" onSubmit={sent}>
      {children}
      {failure === null || failure === undefined ? null : <ProblemNotice error={failure} />}
      <div className="form-acts">
        <Button type="submit" kind="main" isPending={pending}>
          {pending ? t("form.sending") : submit}
        </Button>
        {onCancel === undefined ? null : <Button onPress={onCancel}>{t("form.cancel")}</Button>}
      </div>
    </AriaForm>
  );
}
