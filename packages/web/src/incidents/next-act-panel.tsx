import type { Incident } from "@balise/preparedness";
import { useState } from "react";
import { AskDialog } from "../design/ask-dialog.js";
import { Button } from "../design/button.js";
import { Field } from "../design/field.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";
import { nextAct } from "./next-act.js";
import { POSTMORTEM_ID } from "./postmortem-form.js";
import type { IncidentAct } from "./queries.js";
import { useIncidentAct } from "./use-incident-act.js";

type TextVerb = "containment" | "resolution" | "reopening";

/** The one next act, large; what else the state allows stands beside it, quietly. */
export function NextAct({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<TextVerb | null>(null);
  const act = useIncidentAct(incident);
  const next = nextAct(incident.state);
  if (next === null) return null;
  const start = () => {
    if (next === "contain") setOpened("containment");
    else if (next === "resolve") setOpened("resolution");
    else document.getElementById(POSTMORTEM_ID)?.querySelector("textarea")?.focus();
  };
  const asked = opened ?? "containment";
  return (
    <div className="next-act screen-only">
      <p className="tiny">{t("next.title")}</p>
      <p className="next-sentence">{t(`next.${next}`)}</p>
      <div className="acts">
        <Button kind="main" onPress={start}>
          {t(`next.${next}.do`)}
        </Button>
        {incident.state === "declared" ? (
          <Button kind="bare" onPress={() => setOpened("resolution")}>
            {t("next.resolve.atOnce")}
          </Button>
        ) : null}
        {incident.state === "resolved" ? (
          <Button kind="bare" onPress={() => setOpened("reopening")}>
            {t("next.reopen")}
          </Button>
        ) : null}
      </div>
      <AskDialog<IncidentAct, Incident>
        title={t(`ask.${asked}.title`)}
        about={t("ask.about")}
        submit={t(`ask.${asked}.submit`)}
        open={opened !== null}
        onClose={() => setOpened(null)}
        act={act}
        given={({ text = "" }) => ({ verb: asked, text })}
        onDone={() => tell(t(`ask.${asked}.told`))}
      >
        <Field name="text" label={t(`ask.${asked}.label`)} lines={4} isRequired autoFocus />
      </AskDialog>
    </div>
  );
}
