import type { Alert } from "@balise/preparedness";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../api/act.js";
import { useMay } from "../api/session.js";
import { AskDialog } from "../design/ask-dialog.js";
import { Button } from "../design/button.js";
import { Field } from "../design/field.js";
import { usePageKeys } from "../design/page-keys.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";
import { PromoteDialog } from "./promote-dialog.js";
import { acknowledge, dismiss, promote, reopen } from "./queries.js";

type Opened = "dismiss" | "reopen" | "promote" | null;

/** What can be done about an alert in its state, by those who may. */
export function AlertActs({ alert, name }: { alert: Alert; name: string }) {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened>(null);
  const acts = useAlertActs();
  const { id, version, state } = alert;
  const answerable = state === "open" || state === "acknowledged";
  const mayAnswer = may("alerts", "write");
  const mayPromote = mayAnswer && answerable && may("incidents", "write");
  const doAcknowledge = () =>
    acts.acknowledge.mutate({ id, version }, { onSuccess: () => tell(t("alert.told.acknowledged")) });
  const undoDismissal = (dismissed: Alert) =>
    acts.reopen.mutate({ id, version: dismissed.version, reason: t("alert.undo.reason") });
  usePageKeys({
    a: mayAnswer && state === "open" ? doAcknowledge : undefined,
    d: mayAnswer && answerable ? () => setOpened("dismiss") : undefined,
    p: mayPromote ? () => setOpened("promote") : undefined,
  });
  if (!mayAnswer || state === "promoted") return null;
  const close = () => setOpened(null);
  return (
    <div className="acts screen-only">
      {mayPromote ? (
        <Button kind="main" onPress={() => setOpened("promote")}>
          {t("alert.promote")} <kbd>p</kbd>
        </Button>
      ) : null}
      {state === "open" ? (
        <Button onPress={doAcknowledge} isPending={acts.acknowledge.isPending}>
          {t("alert.acknowledge")} <kbd>a</kbd>
        </Button>
      ) : null}
      {answerable ? (
        <Button onPress={() => setOpened("dismiss")}>
          {t("alert.dismiss")} <kbd>d</kbd>
        </Button>
      ) : (
        <Button onPress={() => setOpened("reopen")}>{t("alert.reopen")}</Button>
      )}
      {acts.acknowledge.error === null ? null : <ProblemNotice error={acts.acknowledge.error} />}
      <AskDialog
        title={t("alert.dismiss.title")}
        about={t("alert.dismiss.about")}
        submit={t("alert.dismiss")}
        open={opened === "dismiss"}
        onClose={close}
        act={acts.dismiss}
        onDone={(dismissed) => tell(t("alert.told.dismissed"), () => undoDismissal(dismissed))}
        given={({ reason = "" }) => ({ id, version, reason })}
      >
        <Field
          name="reason"
          label={t("alert.reason")}
          help={t("alert.reason.help")}
          lines={4}
          isRequired
          autoFocus
        />
      </AskDialog>
      <AskDialog
        title={t("alert.reopen.title")}
        submit={t("alert.reopen")}
        open={opened === "reopen"}
        onClose={close}
        act={acts.reopen}
        given={({ reason = "" }) => ({ id, version, reason })}
        onDone={() => tell(t("alert.told.reopened"))}
      >
        <Field name="reason" label={t("alert.reason")} lines={4} isRequired autoFocus />
      </AskDialog>
      <PromoteDialog
        alert={alert}
        name={name}
        open={opened === "promote"}
        onClose={close}
        act={acts.promote}
        onDone={(incident) =>
          void navigate({ to: "/incidents/$incident", params: { incident: incident.id } })
        }
      />
    </div>
  );
}

function useAlertActs() {
  return {
    acknowledge: useAct("alerts", acknowledge),
    dismiss: useAct("alerts", dismiss),
    reopen: useAct("alerts", reopen),
    promote: useAct("incidents", promote),
  };
}
