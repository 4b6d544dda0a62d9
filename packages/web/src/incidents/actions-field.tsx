import { useQuery } from "@tanstack/react-query";
import { Button } from "../design/button.js";
import { Field, Select } from "../design/field.js";
import { peopleQuery } from "../governance/queries.js";
import { useWords } from "../words/words.js";
import type { DraftAction } from "./postmortem-draft.js";

interface Properties {
  readonly actions: readonly DraftAction[];
  readonly onChange: (actions: DraftAction[]) => void;
  readonly error: string | undefined;
}

const MOST = 50;

/** What will be done, by whom, by when. */
export function ActionsField({ actions, onChange, error }: Properties) {
  const { t } = useWords();
  const { data } = useQuery(peopleQuery);
  const people = (data?.people ?? []).filter(({ until }) => until === null);
  const change = (place: number, part: Partial<DraftAction>) =>
    onChange(actions.map((action, at) => (at === place ? { ...action, ...part } : action)));
  return (
    <fieldset className="actions-field">
      <legend>{t("postmortem.actions")}</legend>
      {actions.map((action, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity until they are sent
        <div key={place} className="action-row">
          <Field
            label={t("postmortem.action.what")}
            value={action.what}
            onChange={(what) => change(place, { what })}
          />
          <Select
            label={t("postmortem.action.who")}
            value={action.who}
            choices={people}
            onChange={(who) => change(place, { who })}
          />
          <Field
            type="date"
            label={t("postmortem.action.by")}
            value={action.by}
            onChange={(by) => change(place, { by })}
          />
          <Button kind="bare" onPress={() => onChange(actions.filter((_, at) => at !== place))}>
            {t("postmortem.action.remove")}
          </Button>
        </div>
      ))}
      {error === undefined ? null : <p className="field-error">{error}</p>}
      {actions.length < MOST ? (
        <Button onPress={() => onChange([...actions, { what: "", who: people[0]?.id ?? "", by: "" }])}>
          {t("postmortem.action.add")}
        </Button>
      ) : null}
    </fieldset>
  );
}
