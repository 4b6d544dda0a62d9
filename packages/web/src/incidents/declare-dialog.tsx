import { SEVERITIES, type Severity } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../api/act.js";
import { AskDialog } from "../design/ask-dialog.js";
import { Field, Select } from "../design/field.js";
import { indicatorsQuery } from "../indicators/queries.js";
import { useWords } from "../words/words.js";
import { declare } from "./queries.js";

const NONE = "-";

interface Properties {
  readonly open: boolean;
  readonly indicator: string | null;
  readonly onClose: () => void;
}

/** Declares an incident by hand: for what no watch saw. */
export function DeclareDialog({ open, indicator, onClose }: Properties) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [severity, setSeverity] = useState<Severity>("serious");
  const [about, setAbout] = useState(indicator ?? NONE);
  const { data } = useQuery(indicatorsQuery);
  const act = useAct("incidents", declare);
  const indicators = (data?.indicators ?? []).map(({ id, name }) => ({ id, name: name[language] }));
  return (
    <AskDialog
      title={t("incidents.declare.title")}
      about={t("incidents.declare.about")}
      submit={t("incidents.declare.submit")}
      open={open}
      onClose={onClose}
      act={act}
      onDone={({ id }) => void navigate({ to: "/incidents/$incident", params: { incident: id } })}
      given={({ title = "", note = "" }) => ({
        title,
        severity,
        indicator: about === NONE ? null : about,
        note,
      })}
    >
      <Field
        name="title"
        label={t("incident.title")}
        help={t("incident.title.help")}
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
      <Select
        label={t("incident.indicator")}
        value={about}
        choices={[{ id: NONE, name: t("incident.indicator.none") }, ...indicators]}
        onChange={setAbout}
      />
      <Field name="note" label={t("incident.firstNote")} help={t("incident.firstNote.help")} lines={3} />
    </AskDialog>
  );
}
