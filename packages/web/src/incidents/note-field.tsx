import type { Incident } from "@balise/preparedness";
import { type FormEvent, type KeyboardEvent, useRef } from "react";
import { Label, TextArea, TextField } from "react-aria-components";
import { Button } from "../design/button.js";
import { useKeptDraft } from "../design/kept-draft.js";
import { usePageKeys } from "../design/page-keys.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { useWords } from "../words/words.js";
import { useIncidentAct } from "./use-incident-act.js";

/** A place to write into the timeline, always ready: n brings the focus here, Enter sends. */
export function NoteField({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const [text, write] = useKeptDraft(`incident-note/${incident.id}`);
  const field = useRef<HTMLTextAreaElement>(null);
  const act = useIncidentAct(incident);
  usePageKeys({ n: () => field.current?.focus() });
  const send = () => {
    if (text.trim() === "" || act.isPending) return;
    act.mutate({ verb: "notes", text: text.trim() }, { onSuccess: () => write("") });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="note-field screen-only" onSubmit={submitted}>
      <TextField value={text} onChange={write} className="field">
        <Label className="unseen">{t("timeline.note")}</Label>
        <TextArea
          ref={field}
          className="input"
          rows={2}
          maxLength={8000}
          placeholder={t("timeline.note.hint")}
          onKeyDown={pressed}
        />
      </TextField>
      <Button type="submit" isPending={act.isPending} isDisabled={text.trim() === ""}>
        {t("timeline.note.send")} <kbd>↵</kbd>
      </Button>
      {act.error === null ? null : <ProblemNotice error={act.error} />}
    </form>
  );
}
