import type { LedgerHead } from "@balise/preparedness";
import { useMutation } from "@tanstack/react-query";
import { Button } from "../design/button.js";
import { Facts } from "../design/facts.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { SeaMark } from "../design/sea-mark.js";
import { Section } from "../design/section.js";
import { Tagged } from "../words/sentence.js";
import { useWords } from "../words/words.js";
import { EXPORT_ADDRESS, verify } from "./queries.js";
import "../design/button.css";

/** The size, root and signature of the tree; verify it here or take it away. */
export function Head({ head }: { head: LedgerHead }) {
  const { t, number } = useWords();
  const signature =
    head.signature === null || head.signedSize === null ? (
      t("ledger.unsigned")
    ) : (
      <Tagged
        message={t("ledger.signed", { size: number(head.signedSize), signature: head.signature })}
        tags={{ code: (text) => <code key="signature">{text}</code> }}
      />
    );
  return (
    <Section title={t("ledger.head")} about={t("ledger.head.about")}>
      <Facts
        facts={[
          { name: t("ledger.size"), value: <span className="figure-value">{number(head.size)}</span> },
          { name: t("ledger.root"), value: <code>{head.root}</code> },
          { name: t("ledger.signature"), value: signature },
          { name: t("ledger.key"), value: <code className="ledger-key">{head.publicKey.trim()}</code> },
        ]}
      />
      <Verify />
    </Section>
  );
}

function Verify() {
  const { t, number } = useWords();
  const act = useMutation({ mutationFn: verify });
  const found = act.data;
  return (
    <div className="ledger-acts screen-only">
      <Button kind="main" onPress={() => act.mutate()} isPending={act.isPending}>
        {act.isPending ? t("ledger.verify.running") : t("ledger.verify")}
      </Button>
      <a className="button plain" href={EXPORT_ADDRESS} download="ledger.ndjson">
        {t("ledger.export")}
      </a>
      <p role="status">
        {found === undefined || act.isPending ? null : found.ok ? (
          <SeaMark mark="order">{t("ledger.verify.ok", { size: number(found.size) })}</SeaMark>
        ) : (
          <SeaMark mark="critical">
            {t("ledger.verify.broken", { seq: number(found.problem?.seq ?? 0) })}
          </SeaMark>
        )}
      </p>
      {act.error === null ? null : <ProblemNotice error={act.error} onRetry={() => act.mutate()} />}
    </div>
  );
}
