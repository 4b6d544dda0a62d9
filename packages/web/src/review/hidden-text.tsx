import type { ReviewItem } from "@balise/preparedness";
import { Button } from "../design/button.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { SeaMark } from "../design/sea-mark.js";
import { useWords } from "../words/words.js";
import { fakeLines } from "./fake-lines.js";
import type { ItemText } from "./use-text.js";

/** The text, hidden behind as many lines as it has until the reviewer asks for it, and hidden again at will. */
export function HiddenText({ item, text }: { item: ReviewItem; text: ItemText }) {
  const { t, number } = useWords();
  const { reading, shown } = text;
  return (
    <section className="hidden-text" aria-label={t("review.text")}>
      {reading !== null && shown ? (
        <>
          <p className="item-text" lang={item.segment.locale} dir="auto">
            {reading.text}
          </p>
          <p className="text-foot">
            <span className="tiny">{t("review.text.ledger", { seq: number(reading.ledgerSeq) })}</span>
            <Button kind="bare" onPress={text.toggle}>
              {t("review.text.hide")} <kbd>b</kbd>
            </Button>
          </p>
        </>
      ) : text.warning && reading === null ? (
        <div className="warning">
          <SeaMark mark="watch">{t("review.warning.title")}</SeaMark>
          <p className="reading">{t("review.warning")}</p>
          <div className="item-acts">
            <Button kind="main" autoFocus onPress={text.accept} isPending={text.pending}>
              {t("review.warning.yes")}
            </Button>
            <Button onPress={text.decline}>{t("review.warning.no")}</Button>
          </div>
        </div>
      ) : (
        <div className="veiled">
          <div className="fake-lines" aria-hidden="true">
            {fakeLines(item.length).map((width, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines that stand for a text have no identity
              <span key={line} style={{ width: `${width}%` }} />
            ))}
          </div>
          <div className="veiled-act">
            <Button onPress={text.toggle} isPending={text.pending}>
              {reading === null ? t("review.text.open") : t("review.text.show")} <kbd>b</kbd>
            </Button>
            {reading === null ? <p className="tiny">{t("review.text.open.about")}</p> : null}
          </div>
        </div>
      )}
      {text.error === null ? null : <ProblemNotice error={text.error} />}
    </section>
  );
}
