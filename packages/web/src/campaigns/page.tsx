import type { Campaign, Campaigns } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useIndicatorName } from "../alerts/indicator-name.js";
import { EmptyState } from "../design/empty-state.js";
import { useListKeys } from "../design/list-keys.js";
import { QueryView } from "../design/query-view.js";
import { PageHead, Section } from "../design/section.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { beforeWords, boundsWords, seenWords, shareWords, usersWords } from "./campaign-words.js";
import { campaignsQuery } from "./queries.js";
import { Reading } from "./reading.js";

/** Messages made from one text, flagged for misuse, from several users. */
export function CampaignsPage() {
  const { t } = useWords();
  usePageTitle(t("place.campaigns"));
  const query = useQuery(campaignsQuery);
  return (
    <>
      <PageHead title={t("place.campaigns")} about={t("campaigns.about")} />
      <QueryView query={query}>
        {(found) => (
          <>
            <Window found={found} />
            <Reading minimumUsers={found.minimumUsers} />
          </>
        )}
      </QueryView>
    </>
  );
}

function Window({ found }: { found: Campaigns }) {
  const { t, day, number } = useWords();
  const list = useListKeys<HTMLDivElement>();
  const columns = useColumns();
  const { from, until, campaigns, total, missed, minimumUsers } = found;
  const users = number(minimumUsers);
  const title = t("campaigns.window", { from: day(from, "long"), until: day(until, "year") });
  return (
    <Section title={title} about={t("campaigns.window.about", { users })}>
      {campaigns.length === 0 ? (
        <EmptyState title={t("campaigns.none")}>
          <p>{t("campaigns.none.about", { users })}</p>
        </EmptyState>
      ) : (
        <div ref={list}>
          <Table caption={title} columns={columns} rows={campaigns} rowKey={({ id }) => id} />
        </div>
      )}
      {total > campaigns.length ? (
        <p className="quiet">
          {t("campaigns.more", { shown: number(campaigns.length), total: number(total) })}
        </p>
      ) : null}
      {missed > 0 ? (
        <p className="quiet">{t("campaigns.missed", { count: missed, shown: number(missed) })}</p>
      ) : null}
    </Section>
  );
}

function useColumns(): Column<Campaign>[] {
  const words = useWords();
  const { t } = words;
  return [
    {
      id: "campaign",
      head: t("campaigns.campaign"),
      kind: "wide",
      cell: (row) => (
        <NameCell
          name={<Flagging indicators={row.indicators} />}
          under={t("campaigns.seen", { id: row.id, days: seenWords(row, words) })}
        />
      ),
    },
    { id: "users", head: t("campaigns.users"), kind: "number", cell: (row) => usersWords(row, words) },
    {
      id: "messages",
      head: t("campaigns.messages"),
      kind: "number",
      cell: ({ messages }) => boundsWords(messages, words),
    },
    {
      id: "before",
      head: t("campaigns.before"),
      kind: "number",
      deskOnly: true,
      cell: (row) => beforeWords(row, words),
    },
    {
      id: "share",
      head: t("campaigns.share"),
      kind: "number",
      deskOnly: true,
      cell: (row) => shareWords(row, words),
    },
  ];
}

/** The indicators that flagged a campaign's messages, the most frequent first, each a link to its page. */
function Flagging({ indicators }: Pick<Campaign, "indicators">) {
  const indicatorName = useIndicatorName();
  return indicators.map((id, place) => (
    <span key={id}>
      {place === 0 ? null : ", "}
      <Link to="/indicators/$indicator" params={{ indicator: id }} data-row={place === 0 ? true : undefined}>
        {indicatorName(id)}
      </Link>
    </span>
  ));
}
