import type { LedgerEntry } from "@balise/preparedness";
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useListKeys } from "../design/list-keys.js";
import { usePersonName } from "../governance/names.js";
import { useWords } from "../words/words.js";
import { actorWords, entryWords } from "./entry-words.js";
import type { LedgerSearch } from "./search.js";

interface Properties {
  readonly entries: readonly LedgerEntry[];
  readonly filter: Omit<LedgerSearch, "entry">;
  readonly more: boolean;
  /** Called when the end of what is here comes into view. */
  readonly onEnd: () => void;
}

const ROW = 38;
const AHEAD = 30;

/** Entries, newest first; only those in view are in the page, and the rest is read while scrolling. */
export function EntryList({ entries, filter, more, onEnd }: Properties) {
  const words = useWords();
  const { t } = words;
  const list = useListKeys<HTMLElement>();
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW,
    getItemKey: (place) => entries[place]?.seq ?? place,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const reached = useRef(onEnd);
  reached.current = onEnd;
  useEffect(() => {
    if (more && last >= entries.length - AHEAD) reached.current();
  }, [more, last, entries.length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="entries" ref={list} tabIndex={0} aria-label={t("ledger.list")}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const entry = entries[index];
          return entry === undefined ? null : (
            <li
              key={entry.seq}
              ref={virtual.measureElement}
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={more ? -1 : entries.length}
              aria-posinset={index + 1}
            >
              <EntryRow entry={entry} filter={filter} />
            </li>
          );
        })}
      </ol>
      <p className="tiny entries-end">{more ? t("ledger.more") : t("ledger.end")}</p>
    </section>
  );
}

function EntryRow({ entry, filter }: { entry: LedgerEntry; filter: Properties["filter"] }) {
  const words = useWords();
  const personName = usePersonName();
  const { seq, at, type, stream, actor } = entry;
  return (
    <Link to="/ledger" search={{ ...filter, entry: seq }} resetScroll={false} className="entry-row" data-row>
      <span className="entry-seq">{words.number(seq)}</span>
      <time dateTime={at}>{words.moment(at)}</time>
      <span className="entry-what">{entryWords(type, words)}</span>
      <code>{stream}</code>
      <span className="quiet">{actorWords(actor, words, personName)}</span>
    </Link>
  );
}
