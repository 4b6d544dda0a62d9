import type { LedgerEntry } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { AddressLink } from "../design/address-link.js";
import { Button } from "../design/button.js";
import { Dialog } from "../design/dialog.js";
import { Facts } from "../design/facts.js";
import { QueryView } from "../design/query-view.js";
import { usePersonName } from "../governance/names.js";
import { useWords } from "../words/words.js";
import { actorWords, entryWords, streamAddress } from "./entry-words.js";
import { entryQuery } from "./queries.js";

interface Properties {
  readonly seq: number;
  /** The number of the last entry. */
  readonly last: number;
  readonly onSeq: (seq: number) => void;
  readonly onClose: () => void;
}

/** One entry whole: who, when, about what, its data as JSON and its hash. */
export function EntryDialog({ seq, last, onSeq, onClose }: Properties) {
  const { t, number } = useWords();
  const query = useQuery(entryQuery(seq));
  return (
    <Dialog title={t("ledger.entry", { seq: number(seq) })} open onClose={onClose} shape="wide">
      <QueryView query={query}>
        {(entry) =>
          entry === null ? <p>{t("ledger.entry.missing", { seq: number(seq) })}</p> : <Entry entry={entry} />
        }
      </QueryView>
      <div className="entry-steps">
        <Button onPress={() => onSeq(seq - 1)} isDisabled={seq <= 1}>
          {t("ledger.older")}
        </Button>
        <Button onPress={() => onSeq(seq + 1)} isDisabled={seq >= last}>
          {t("ledger.newer")}
        </Button>
      </div>
    </Dialog>
  );
}

function Entry({ entry }: { entry: LedgerEntry }) {
  const words = useWords();
  const { t, moment, number } = words;
  const personName = usePersonName();
  const address = streamAddress(entry.stream);
  const stream = <code>{entry.stream}</code>;
  return (
    <>
      <Facts
        facts={[
          {
            name: t("ledger.what"),
            value: (
              <>
                {entryWords(entry.type, words)} <code className="quiet">{entry.type}</code>
              </>
            ),
          },
          {
            name: t("ledger.when"),
            value: (
              <>
                {moment(entry.at)} <small>{entry.at}</small>
              </>
            ),
          },
          { name: t("ledger.actor"), value: actorWords(entry.actor, words, personName) },
          {
            name: t("ledger.stream"),
            value: (
              <>
                {address === null ? stream : <AddressLink address={address}>{stream}</AddressLink>}
                <small>{t("ledger.entry.version", { version: number(entry.version) })}</small>
              </>
            ),
          },
          { name: t("ledger.hash"), value: <code>{entry.hash}</code> },
        ]}
      />
      <div>
        <p className="quiet">{t("ledger.data")}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <pre className="entry-data" tabIndex={0}>
          {JSON.stringify(entry.data, null, 2)}
        </pre>
      </div>
    </>
  );
}
