import type { Role } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../api/act.js";
import { AskDialog } from "../design/ask-dialog.js";
import { Field, Select } from "../design/field.js";
import { tell } from "../design/toast.js";
import { todayUtc } from "../design/today.js";
import { useWords } from "../words/words.js";
import { endMandate, giveMandate, peopleQuery } from "./queries.js";

/** Gives a person the mandate of a seat, from a day, to another day or for as long as nobody ends it. */
export function GiveMandate({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t, language } = useWords();
  const { data } = useQuery(peopleQuery);
  const people = (data?.people ?? []).filter(({ until }) => until === null);
  const [chosen, setChosen] = useState("");
  const act = useAct("governance", giveMandate);
  const person = chosen === "" ? (people[0]?.id ?? "") : chosen;
  return (
    <AskDialog
      title={role.name[language]}
      about={t("mandate.give.about")}
      submit={t("mandate.give.submit")}
      open
      onClose={onClose}
      act={act}
      given={({ from = "", until = "" }) =>
        person === "" ? null : { role: role.id, person, from, until: until === "" ? null : until }
      }
      onDone={() => tell(t("mandate.told.given"))}
    >
      <Select label={t("mandate.person")} value={person} choices={people} onChange={setChosen} />
      <Field name="from" type="date" label={t("mandate.from")} defaultValue={todayUtc()} isRequired />
      <Field name="until" type="date" label={t("mandate.until")} help={t("mandate.until.help")} />
    </AskDialog>
  );
}

interface EndProperties {
  readonly mandate: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Ends a mandate on a day, which it no longer includes. */
export function EndMandate({ mandate, name, onClose }: EndProperties) {
  const { t } = useWords();
  const act = useAct("governance", endMandate);
  return (
    <AskDialog
      title={t("mandate.end.title", { name })}
      about={t("mandate.end.about")}
      submit={t("mandate.end.submit")}
      open
      onClose={onClose}
      act={act}
      given={({ until = "" }) => ({ id: mandate, until })}
      onDone={() => tell(t("mandate.told.ended"))}
    >
      <Field
        name="until"
        type="date"
        label={t("mandate.end.day")}
        defaultValue={todayUtc()}
        isRequired
        autoFocus
      />
    </AskDialog>
  );
}
