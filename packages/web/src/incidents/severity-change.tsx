import { type Incident, SEVERITIES } from "@balise/preparedness";
import { useState } from "react";
import { useMay } from "../api/session.js";
import { AskDialog } from "../design/ask-dialog.js";
import { Button } from "../design/button.js";
import { Field, Select } from "../design/field.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";
import type { IncidentAct } from "./queries.js";
import { useIncidentAct } from "./use-incident-act.js";

/** Changes how grave the incident is, with the reason. */
export function SeverityChange({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [severity, setSeverity] = useState(incident.severity);
  const act = useIncidentAct(incident);
  if (!may("incidents", "write") || incident.state === "closed") return null;
  return (
    <>
      <Button
        kind="bare"
        onPress={() => {
          setSeverity(incident.severity);
          setOpen(true);
        }}
      >
        <span className="screen-only">{t("severity.change")}</span>
      </Button>
      <AskDialog<IncidentAct, Incident>
        title={t("severity.change.title")}
        about={t("ask.about")}
        submit={t("severity.change.submit")}
        open={open}
        onClose={() => setOpen(false)}
        act={act}
        given={({ reason = "" }) =>
          severity === incident.severity ? null : { verb: "severity", severity, reason }
        }
        onDone={() => tell(t("severity.told"))}
      >
        <Select
          label={t("incident.severity")}
          help={t(`severity.${severity}.about`)}
          value={severity}
          choices={SEVERITIES.map((id) => ({ id, name: t(`severity.${id}`) }))}
          onChange={setSeverity}
        />
        <Field name="reason" label={t("alert.reason")} lines={3} isRequired />
      </AskDialog>
    </>
  );
}
