import { type ReactNode, useEffect } from "react";
import { Dialog } from "./dialog.js";
import { Form } from "./form.js";

interface Act<Given, Answer> {
  readonly mutate: (given: Given, options: { onSuccess: (answer: Answer) => void }) => void;
  readonly reset: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

export interface AskProperties<Given, Answer> {
  readonly title: string;
  /** What the act does and who will see it. */
  readonly about?: ReactNode;
  readonly submit: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly act: Act<Given, Answer>;
  /** What is sent, from the values of the named fields; null when they do not hold together yet. */
  readonly given: (values: Readonly<Record<string, string>>) => Given | null;
  readonly onDone?: (answer: Answer) => void;
  readonly children: ReactNode;
}

/** An act that asks for a few words first: a dialog with a form, which closes once the station has taken it. */
export function AskDialog<Given, Answer>(properties: AskProperties<Given, Answer>) {
  const { title, about, submit, open, onClose, act, given, onDone, children } = properties;
  const { reset } = act;
  useEffect(() => {
    if (open) reset();
  }, [open, reset]);
  return (
    <Dialog title={title} open={open} onClose={onClose} shape="drawer">
      {about === undefined ? null : <p className="quiet">{about}</p>}
      <Form
        submit={submit}
        pending={act.isPending}
        failure={act.error}
        onCancel={onClose}
        onSubmit={(values) => {
          const sent = given(values);
          if (sent === null) return;
          act.mutate(sent, {
            onSuccess: (answer) => {
              onClose();
              onDone?.(answer);
            },
          });
        }}
      >
        {children}
      </Form>
    </Dialog>
  );
}
