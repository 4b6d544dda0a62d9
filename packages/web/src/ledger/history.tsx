import type { LedgerEntry } from "@balise/preparedness";
import { Link } from "@tanstack/react-router";
import { useMay } from "../api/session.js";
import { usePersonName } from "../governance/names.js";
import { useWords } from "../words/words.js";
import { actorWords, entryWords } from "./entry-words.js";
import "./history.css";

/** What the ledger says happened to one thing, oldest first. */
export function History({ entries }: { entries: readonly LedgerEntry[] }) {
  const words = useWords();
  const personName = usePersonName();
  const mayOpen = useMay()("ledger", "read");
  return (
    <ol className="history">
      {entries.map(({ seq, at, type, actor }) => (
        <li key={seq}>
          <time dateTime={at}>{words.moment(at)}</time>
          <span>{entryWords(type, words)}</span>
          <span className="quiet">{actorWords(actor, words, personName)}</span>
          {mayOpen ? (
            <Link className="tiny screen-only" to="/ledger" search={{ entry: seq }}>
              {words.t("history.entry", { seq: words.number(seq) })}
            </Link>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
