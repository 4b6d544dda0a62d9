import { useMutation } from "@tanstack/react-query";
import { Button } from "../design/button.js";
import { Dialog } from "../design/dialog.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { useWords } from "../words/words.js";
import { FindingsList } from "./findings-list.js";
import { openFindings } from "./queries.js";

interface Properties {
  readonly item: string;
  /** Told once the findings were opened: from then on the label stands. */
  readonly onOpened?: () => void;
  readonly onClose: () => void;
}

/** What each tier found in an item that the reader labelled. It says what opening means, and then waits for a yes. */
export function FindingsDialog({ item, onOpened, onClose }: Properties) {
  const { t } = useWords();
  const open = useMutation({
    gcTime: 0,
    mutationFn: () => openFindings(item),
    onSuccess: () => onOpened?.(),
  });
  return (
    <Dialog title={t("findings.title")} open onClose={onClose} shape="drawer">
      {open.error === null ? null : <ProblemNotice error={open.error} />}
      {open.data === undefined ? (
        <>
          <p>{t("findings.before")}</p>
          <p className="item-acts">
            <Button kind="main" onPress={() => open.mutate()} isPending={open.isPending}>
              {t("findings.open")}
            </Button>
            <Button onPress={onClose}>{t("findings.later")}</Button>
          </p>
        </>
      ) : (
        <>
          <FindingsList findings={open.data.findings} />
          <p className="tiny">{t("findings.ledger", { seq: open.data.ledgerSeq })}</p>
        </>
      )}
    </Dialog>
  );
}
