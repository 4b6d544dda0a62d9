import type { System } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../api/act.js";
import { useMay } from "../api/session.js";
import { AskDialog } from "../design/ask-dialog.js";
import { Button } from "../design/button.js";
import { EmptyState } from "../design/empty-state.js";
import { Field } from "../design/field.js";
import { QueryView } from "../design/query-view.js";
import { PageHead, Section } from "../design/section.js";
import { Table } from "../design/table.js";
import { tell } from "../design/toast.js";
import { todayUtc } from "../design/today.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { newestFirst } from "./newest-first.js";
import { register, release, systemsQuery } from "./queries.js";

/** The systems under watch and their releases. */
export function SystemsPage() {
  const { t } = useWords();
  usePageTitle(t("place.systems"));
  const may = useMay()("systems", "write");
  const [registering, setRegistering] = useState(false);
  const query = useQuery(systemsQuery);
  const ask = may ? <Button onPress={() => setRegistering(true)}>{t("systems.register")}</Button> : null;
  return (
    <>
      <PageHead title={t("place.systems")} about={t("systems.about")} acts={ask} />
      <QueryView query={query}>
        {({ systems }) =>
          systems.length === 0 ? (
            <EmptyState title={t("systems.none")}>
              <p>{t("systems.none.about")}</p>
            </EmptyState>
          ) : (
            systems.map((system) => <SystemPart key={system.id} system={system} />)
          )
        }
      </QueryView>
      {may ? <Register open={registering} onClose={() => setRegistering(false)} /> : null}
    </>
  );
}

function SystemPart({ system }: { system: System }) {
  const { t, day, language } = useWords();
  const may = useMay()("systems", "write");
  const [releasing, setReleasing] = useState(false);
  return (
    <Section
      title={system.name[language]}
      about={<code>{system.id}</code>}
      more={
        may ? (
          <Button kind="bare" onPress={() => setReleasing(true)}>
            {t("systems.release")}
          </Button>
        ) : undefined
      }
    >
      {system.versions.length === 0 ? (
        <p className="quiet systems-none">{t("systems.noVersion")}</p>
      ) : (
        <Table
          caption={t("systems.versions", { name: system.name[language] })}
          rows={newestFirst(system.versions)}
          rowKey={({ version }) => version}
          columns={[
            { id: "version", head: t("systems.version"), kind: "wide", cell: ({ version }) => version },
            {
              id: "released",
              head: t("systems.released"),
              kind: "number",
              cell: ({ released }) => (released === null ? t("systems.unknown") : day(released, "year")),
            },
          ]}
        />
      )}
      {releasing ? <Released system={system} onClose={() => setReleasing(false)} /> : null}
    </Section>
  );
}

function Register({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const act = useAct("systems", register);
  return (
    <AskDialog
      title={t("systems.register.title")}
      about={t("systems.register.about")}
      submit={t("systems.register.submit")}
      open={open}
      onClose={onClose}
      act={act}
      given={({ id = "", fr = "", en = "" }) => ({ id, name: { fr, en } })}
      onDone={() => tell(t("systems.told.registered"))}
    >
      <Field
        name="id"
        label={t("systems.id")}
        help={t("systems.id.help")}
        pattern="[a-z0-9][a-z0-9._\-]{0,63}"
        maxLength={64}
        isRequired
        autoFocus
      />
      <Field name="fr" label={t("systems.name.fr")} isRequired />
      <Field name="en" label={t("systems.name.en")} isRequired />
    </AskDialog>
  );
}

function Released({ system, onClose }: { system: System; onClose: () => void }) {
  const { t, language } = useWords();
  const act = useAct("systems", release);
  return (
    <AskDialog
      title={t("systems.release.title", { name: system.name[language] })}
      about={t("systems.release.about")}
      submit={t("systems.release.submit")}
      open
      onClose={onClose}
      act={act}
      given={({ version = "", released = "" }) => ({
        id: system.id,
        version,
        released: released === "" ? null : released,
      })}
      onDone={() => tell(t("systems.told.released"))}
    >
      <Field name="version" label={t("systems.version")} maxLength={64} isRequired autoFocus />
      <Field
        name="released"
        type="date"
        label={t("systems.released")}
        help={t("systems.released.help")}
        defaultValue={todayUtc()}
      />
    </AskDialog>
  );
}
