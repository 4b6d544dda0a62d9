import type { Evidence } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useIndicatorName } from "../alerts/indicator-name.js";
import { AddressLink } from "../design/address-link.js";
import { Button } from "../design/button.js";
import { QueryView } from "../design/query-view.js";
import { SeaMark } from "../design/sea-mark.js";
import { useWords } from "../words/words.js";
import { evidenceAddress } from "./evidence-choice.js";
import { evidenceQuery } from "./queries.js";

/** A piece of evidence: what it is, the hash that was seen, and whether it is still the same. */
export function EvidencePiece({ piece, moved }: { piece: Evidence; moved: boolean }) {
  const { t } = useWords();
  const indicatorName = useIndicatorName();
  const [looking, setLooking] = useState(false);
  const name = piece.kind === "indicator" ? indicatorName(piece.id) : piece.id;
  return (
    <li>
      <div className="evidence-head">
        <span>
          <span className="quiet">{t(`evidence.${piece.kind}`)}</span>{" "}
          <AddressLink address={evidenceAddress(piece)}>{name}</AddressLink>
        </span>
        {moved ? (
          <SeaMark mark="watch">{t("evidence.moved")}</SeaMark>
        ) : (
          <SeaMark mark="order">{t("evidence.same")}</SeaMark>
        )}
      </div>
      <p className="quiet">
        {t("evidence.seen")} <code className="hash">{piece.hash}</code>
      </p>
      <Button kind="bare" onPress={() => setLooking(!looking)} aria-expanded={looking}>
        <span className="screen-only">{looking ? t("evidence.hide") : t("evidence.now")}</span>
      </Button>
      {looking ? <Now piece={piece} /> : null}
    </li>
  );
}

/** What the evidence is now: its hash and the content that is hashed. */
function Now({ piece }: { piece: Evidence }) {
  const { t } = useWords();
  const query = useQuery(evidenceQuery(piece));
  return (
    <QueryView query={query} lines={4}>
      {({ hash, content }) => (
        <>
          <p className="quiet">
            {t("evidence.hashNow")} <code className="hash">{hash}</code>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <pre className="evidence-content" tabIndex={0}>
            {JSON.stringify(content, null, 2)}
          </pre>
        </>
      )}
    </QueryView>
  );
}
