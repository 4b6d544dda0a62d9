import { type Alert, type Incident, SEVERITIES, type Severity } from "@balise/preparedness";
import { useState } from "react";
import { AskDialog, type AskProperties } from "../design/ask-dialog.js";
import { Field, Select } from "../design/field.js";
import { useWords } from "../words/words.js";
import type { Promotion, SeenAlert } from "./queries.js";

interface Properties
  extends Pick<AskProperties<SeenAlert & Promotion, Incident>, "open" | "onClose" | "act" | "onDone"> {
  readonly alert: Alert;
  readonly name: string;
}

/** Declares an incident from an alert: a title, how grave, and the first words of its timeline. */
export function PromoteDialog({ alert, name, ...ask }: Properties) {
  const { t, day } = useWords();
  const [severity, setSeverity] = useState<Severity>("serious");
  const onset = alert.signals[0]?.onset;
  return (
    <AskDialog
      title={t("alert.promote.title")}
      about={t("alert.promote.about")}
      submit={t("alert.promote.submit")}
      {...ask}
      given={({ title = "", note = "" }) => ({ id: alert.id, version: alert.version, title, severity, note })}
    >
      <Field
        name="title"
        label={t("incident.title")}
        defaultValue={
          onset === undefined ? name : t("alert.promote.since", { name, day: day(onset, "long") })
        }
        maxLength={200}
        isRequired
        autoFocus
      />
      <Select
        label={t("incident.severity")}
        help={t(`severity.${severity}.about`)}
        value={severity}
        choices={SEVERITIES.map((id) => ({ id, name: t(`severity.${id}`) }))}
        onChange={setSeverity}
      />
      <Field name="note" label={t("incident.firstNote")} help={t("incident.firstNote.help")} lines={3} />
    </AskDialog>
  );
}
