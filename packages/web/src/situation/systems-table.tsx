import type { Situation } from "@balise/preparedness";
import { Section } from "../design/section.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { useWords, type Words } from "../words/words.js";
import { lastRelease } from "./last-release.js";

type SystemRow = Situation["systems"][number];

function columns({ t, language, number, day }: Words): Column<SystemRow>[] {
  const released = (row: SystemRow) => lastRelease(row.versions);
  return [
    {
      id: "system",
      head: t("can.system"),
      cell: (row) => <NameCell name={row.name[language]} under={row.id} />,
    },
    {
      id: "versions",
      head: t("can.versions"),
      deskOnly: true,
      cell: (row) => row.versions.map(({ version }) => version).join(" · ") || t("can.noVersion"),
    },
    {
      id: "release",
      head: t("can.lastRelease"),
      cell: (row) => {
        const last = released(row);
        return last === undefined ? (
          t("can.noRelease")
        ) : (
          <NameCell name={last.version} under={day(last.released, "year")} />
        );
      },
    },
    {
      id: "messages",
      head: t("can.messages"),
      kind: "number",
      cell: ({ messages7d }) => (messages7d === null ? t("can.withheld") : number(messages7d)),
    },
    {
      id: "users",
      head: t("can.users"),
      kind: "number",
      deskOnly: true,
      cell: ({ users7d }) => (users7d === null ? t("can.withheld") : `≈ ${number(users7d)}`),
    },
    {
      id: "lastSeen",
      head: t("can.lastSeen"),
      kind: "number",
      deskOnly: true,
      cell: ({ lastSeen }) => (lastSeen === null ? t("can.never") : day(lastSeen)),
    },
  ];
}

/** Can it? The systems under watch: what is measured of them comes with the evaluations. */
export function SystemsTable({ systems }: { systems: Situation["systems"] }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t("can.title")} about={t("can.about")}>
      <Table caption={t("can.about")} columns={columns(words)} rows={systems} rowKey={({ id }) => id} />
    </Section>
  );
}
