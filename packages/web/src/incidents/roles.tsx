import { INCIDENT_ROLES, type Incident, type IncidentRole } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "../api/session.js";
import { AskDialog } from "../design/ask-dialog.js";
import { Button } from "../design/button.js";
import { Select } from "../design/field.js";
import { Section } from "../design/section.js";
import { tell } from "../design/toast.js";
import { usePersonName } from "../governance/names.js";
import { peopleQuery } from "../governance/queries.js";
import { useWords } from "../words/words.js";
import type { IncidentAct } from "./queries.js";
import { useIncidentAct } from "./use-incident-act.js";

/** Who does what in the incident. */
export function Roles({ incident }: { incident: Incident }) {
  const { t } = useWords();
  const personName = usePersonName();
  const may = useMay();
  const [giving, setGiving] = useState<IncidentRole | null>(null);
  const mayGive = may("incidents", "write") && may("governance", "read") && incident.state !== "closed";
  return (
    <Section title={t("roles.title")}>
      <ul className="roles">
        {INCIDENT_ROLES.map((role) => {
          const person = incident.roles[role];
          return (
            <li key={role}>
              <span className="quiet">{t(`role.${role}`)}</span>
              <span>{person === undefined ? t("roles.nobody") : personName(person)}</span>
              {mayGive ? (
                <Button
                  kind="bare"
                  onPress={() => setGiving(role)}
                  aria-label={`${t(person === undefined ? "roles.give" : "roles.change")} (${t(`role.${role}`)})`}
                >
                  <span className="screen-only">
                    {person === undefined ? t("roles.give") : t("roles.change")}
                  </span>
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {giving === null ? null : (
        <GiveRole key={giving} incident={incident} role={giving} onClose={() => setGiving(null)} />
      )}
    </Section>
  );
}

interface GiveProperties {
  readonly incident: Incident;
  readonly role: IncidentRole;
  readonly onClose: () => void;
}

function GiveRole({ incident, role, onClose }: GiveProperties) {
  const { t } = useWords();
  const { data } = useQuery(peopleQuery);
  const people = (data?.people ?? []).filter(({ until }) => until === null);
  const [chosen, setChosen] = useState(incident.roles[role] ?? "");
  const act = useIncidentAct(incident);
  const person = people.some(({ id }) => id === chosen) ? chosen : (people[0]?.id ?? "");
  const name = t(`role.${role}`);
  return (
    <AskDialog<IncidentAct, Incident>
      title={t("roles.give.of", { role: name })}
      about={t(`role.${role}.about`)}
      submit={t("roles.give")}
      open
      onClose={onClose}
      act={act}
      given={() => (person === "" ? null : { verb: "roles", role, person })}
      onDone={() => tell(t("roles.told"))}
    >
      <Select label={t("roles.person")} value={person} choices={people} onChange={setChosen} />
    </AskDialog>
  );
}
