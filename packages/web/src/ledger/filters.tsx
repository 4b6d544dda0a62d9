import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useMay } from "../api/session.js";
import { Button } from "../design/button.js";
import { Field, Select } from "../design/field.js";
import { peopleQuery } from "../governance/queries.js";
import { useWords } from "../words/words.js";
import { ENTRY_TYPES } from "./entry-types.js";
import { actorWords, entryWords } from "./entry-words.js";
import type { LedgerSearch } from "./search.js";

const ALL = "*";

type Filter = Omit<LedgerSearch, "entry">;

interface Properties {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}

/** By type, by what it is about, by who acted: all of it in the address. */
export function LedgerFilters({ filter, onChange }: Properties) {
  const words = useWords();
  const { t } = words;
  const may = useMay();
  const { data } = useQuery({ ...peopleQuery, enabled: may("governance", "read") });
  const people = data?.people ?? [];
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const actors = ["station", "judge", ...people.map(({ id }) => `person:${id}`)];
  const { type, actor } = filter;
  const change = (name: keyof Filter, value: string) => {
    const { [name]: _, ...rest } = filter;
    onChange(value === "" || value === ALL ? rest : { ...rest, [name]: value });
  };
  const types: readonly string[] =
    type === undefined || ENTRY_TYPES.some((one) => one === type) ? ENTRY_TYPES : [type, ...ENTRY_TYPES];
  const known = actor === undefined || actors.includes(actor) ? actors : [actor, ...actors];
  return (
    <search className="list-filters screen-only">
      <Select
        label={t("ledger.type")}
        value={type ?? ALL}
        choices={[
          { id: ALL, name: t("ledger.type.all") },
          ...types.map((id) => ({ id, name: entryWords(id, words) })),
        ]}
        onChange={(id) => change("type", id)}
      />
      <StreamField
        key={filter.stream}
        stream={filter.stream ?? ""}
        onChange={(value) => change("stream", value)}
      />
      <Select
        label={t("ledger.actor")}
        value={actor ?? ALL}
        choices={[
          { id: ALL, name: t("ledger.actor.all") },
          ...known.map((id) => ({ id, name: actorWords(id, words, nameOf) })),
        ]}
        onChange={(id) => change("actor", id)}
      />
      {Object.keys(filter).length === 0 ? null : (
        <Button kind="bare" onPress={() => onChange({})}>
          {t("ledger.clear")}
        </Button>
      )}
    </search>
  );
}

function StreamField({ stream, onChange }: { stream: string; onChange: (stream: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState(stream);
  const sent = (event: FormEvent) => {
    event.preventDefault();
    onChange(text.trim());
  };
  return (
    <form onSubmit={sent}>
      <Field
        label={
          <>
            {t("ledger.stream")} <span className="tiny">{t("ledger.stream.help")}</span>
          </>
        }
        value={text}
        onChange={setText}
        onBlur={() => text.trim() !== stream && onChange(text.trim())}
      />
    </form>
  );
}
