import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { EmptyState } from "../design/empty-state.js";
import { QueryView } from "../design/query-view.js";
import { PageHead, Section } from "../design/section.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { EntryDialog } from "./entry-dialog.js";
import { EntryList } from "./entry-list.js";
import { LedgerFilters } from "./filters.js";
import { Head } from "./head.js";
import { ledgerQuery } from "./queries.js";
import type { LedgerSearch } from "./search.js";
import "./ledger.css";

/** The ledger: what it proves, its head, every entry. */
export function LedgerPage() {
  const { t } = useWords();
  usePageTitle(t("place.ledger"));
  const search = useSearch({ from: "/signed-in/ledger" });
  const { entry, ...filter } = search;
  const navigate = useNavigate();
  const query = useInfiniteQuery(ledgerQuery(search));
  const go = (next: LedgerSearch) => void navigate({ to: "/ledger", search: next, resetScroll: false });
  const open = (seq: number | null) => go(seq === null ? filter : { ...filter, entry: seq });
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHead title={t("place.ledger")} about={t("ledger.about")} />
      <p className="reading ledger-proves">{t("ledger.proves")}</p>
      <QueryView query={query} lines={12}>
        {({ pages }) => {
          const head = pages[0]?.head;
          const entries = pages.flatMap((page) => page.entries);
          return (
            <>
              {head === undefined ? null : <Head head={head} />}
              <Section title={t("ledger.entries")} about={t("ledger.entries.about")}>
                <LedgerFilters filter={filter} onChange={go} />
                {entries.length === 0 ? (
                  <EmptyState title={filtered ? t("ledger.none") : t("ledger.noneYet")} />
                ) : (
                  <EntryList
                    entries={entries}
                    filter={filter}
                    more={query.hasNextPage}
                    onEnd={() => !query.isFetchingNextPage && void query.fetchNextPage()}
                  />
                )}
              </Section>
              {entry === undefined ? null : (
                <EntryDialog seq={entry} last={head?.size ?? entry} onSeq={open} onClose={() => open(null)} />
              )}
            </>
          );
        }}
      </QueryView>
    </>
  );
}
