import type { Person } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../api/act.js";
import { useMay } from "../api/session.js";
import { AskDialog } from "../design/ask-dialog.js";
import { Button } from "../design/button.js";
import { Field } from "../design/field.js";
import { QueryView } from "../design/query-view.js";
import { Section } from "../design/section.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { tell } from "../design/toast.js";
import { todayUtc } from "../design/today.js";
import { useWords } from "../words/words.js";
import { seatsOf } from "./mandate-days.js";
import { addPerson, changePerson, peopleQuery, type SeatAnswer } from "./queries.js";

/** The people of the station, those who left included. */
export function People({ seats }: { seats: readonly SeatAnswer[] }) {
  const { t, day, language } = useWords();
  const query = useQuery(peopleQuery);
  const may = useMay()("governance", "manage");
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const change = useAct("governance", changePerson);
  const nameOf = (id: string) => seats.find(({ role }) => role.id === id)?.role.name[language] ?? id;
  const columns: Column<Person>[] = [
    {
      id: "name",
      head: t("people.name"),
      cell: ({ name, email }) => <NameCell name={name} under={email ?? undefined} />,
    },
    {
      id: "seats",
      head: t("people.seats"),
      cell: ({ id, until }) =>
        until === null
          ? seatsOf(id, seats, todayUtc()).map(nameOf).join(", ")
          : t("people.left", { day: day(until, "year") }),
    },
    {
      id: "act",
      head: <span className="unseen">{t("people.act")}</span>,
      kind: "mark",
      cell: (person) =>
        !may ? null : person.until === null ? (
          <Button
            kind="bare"
            onPress={() => setLeaving(person)}
            aria-label={`${t("people.leave")} ${person.name}`}
          >
            {t("people.leave")}
          </Button>
        ) : (
          <Button
            kind="bare"
            onPress={() =>
              change.mutate({ id: person.id, until: null }, { onSuccess: () => tell(t("people.told.back")) })
            }
          >
            {t("people.back")}
          </Button>
        ),
    },
  ];
  return (
    <Section
      title={t("people.title")}
      more={
        may ? (
          <Button kind="bare" onPress={() => setAdding(true)}>
            {t("people.add")}
          </Button>
        ) : undefined
      }
    >
      <QueryView query={query}>
        {({ people }) => (
          <Table caption={t("people.caption")} columns={columns} rows={people} rowKey={({ id }) => id} />
        )}
      </QueryView>
      <AddPerson open={adding} onClose={() => setAdding(false)} />
      {leaving === null ? null : (
        <AskDialog
          title={t("people.leave.title", { name: leaving.name })}
          about={t("people.leave.about")}
          submit={t("people.leave.submit")}
          open
          onClose={() => setLeaving(null)}
          act={change}
          given={({ until = "" }) => ({ id: leaving.id, until })}
          onDone={() => tell(t("people.told.left"))}
        >
          <Field
            name="until"
            type="date"
            label={t("people.leave.day")}
            defaultValue={todayUtc()}
            isRequired
            autoFocus
          />
        </AskDialog>
      )}
    </Section>
  );
}

function AddPerson({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const act = useAct("governance", addPerson);
  return (
    <AskDialog
      title={t("people.add.title")}
      about={t("people.add.about")}
      submit={t("people.add.submit")}
      open={open}
      onClose={onClose}
      act={act}
      given={({ name = "", email = "" }) => ({ name, email: email === "" ? null : email })}
      onDone={() => tell(t("people.told.added"))}
    >
      <Field name="name" label={t("people.name")} maxLength={200} isRequired autoFocus />
      <Field name="email" type="email" label={t("people.email")} help={t("people.email.help")} />
    </AskDialog>
  );
}
