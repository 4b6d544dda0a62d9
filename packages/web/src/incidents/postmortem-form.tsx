import type { Incident, Postmortem } from "@balise/preparedness";
import { useState } from "react";
import { Field } from "../design/field.js";
import { Form } from "../design/form.js";
import { useKeptDraft } from "../design/kept-draft.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";
import { ActionsField } from "./actions-field.js";
import { lacking, POSTMORTEM_PARTS, readDraft, writeDraft } from "./postmortem-draft.js";
import { useIncidentAct } from "./use-incident-act.js";

export const POSTMORTEM_ID = "postmortem";

/** The postmortem as it is written. The draft stays in this browser until it is sent. */
export function PostmortemForm({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const [kept, keep] = useKeptDraft(`postmortem/${incident.id}`);
  const [tried, setTried] = useState(false);
  const act = useIncidentAct(incident);
  const draft = readDraft(kept);
  const missing = lacking(draft);
  const change = (part: Partial<Postmortem>) => keep(writeDraft({ ...draft, ...part }));
  const send = () => {
    setTried(true);
    if (missing.length > 0) return;
    act.mutate(
      { verb: "postmortem", postmortem: draft },
      {
        onSuccess: () => {
          keep("");
          tell(t("postmortem.told"));
        },
      },
    );
  };
  return (
    <div id={POSTMORTEM_ID} className="postmortem-form screen-only">
      <Form submit={t("postmortem.send")} pending={act.isPending} failure={act.error} onSubmit={send}>
        {POSTMORTEM_PARTS.map((part) => (
          <Field
            key={part}
            label={t(`postmortem.${part}`)}
            help={t(`postmortem.${part}.help`)}
            lines={4}
            maxLength={8000}
            value={draft[part]}
            onChange={(text) => change({ [part]: text })}
            error={tried && missing.includes(part) ? t("postmortem.missing") : undefined}
          />
        ))}
        <ActionsField
          actions={draft.actions}
          onChange={(actions) => change({ actions })}
          error={tried && missing.includes("actions") ? t("postmortem.actions.missing") : undefined}
        />
        <p className="tiny">{kept === "" ? t("postmortem.keeps") : t("postmortem.kept")}</p>
      </Form>
    </div>
  );
}
