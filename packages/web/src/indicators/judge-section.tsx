import type { CheckedShare, IndicatorPage } from "@balise/preparedness";
import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";
import { canaryShareWords } from "./canary-words.js";
import { Entry } from "./entry.js";

/** How the judge agrees with people on flagged texts; nothing where none was judged and labelled. */
export function JudgeSection({ page }: { page: IndicatorPage }) {
  const { t } = useWords();
  if (page.judge === null) return null;
  return (
    <Section title={t("judge.title")} about={t("judge.about")}>
      <Agreement judge={page.judge} />
    </Section>
  );
}

function Agreement({ judge }: { judge: NonNullable<IndicatorPage["judge"]> }) {
  const words = useWords();
  const { t, number } = words;
  const { versions, compared, unsure, least, agreed, sensitivity, specificity } = judge;
  const share = (of: CheckedShare | null) =>
    of === null ? t("judge.share.none") : canaryShareWords(of, words);
  return (
    <dl className="declaration">
      <Entry name={t("judge.compared")}>
        {t("judge.compared.value", { count: compared, shown: number(compared) })}
        {unsure === 0 ? null : (
          <span className="quiet">{t("judge.unsure", { count: unsure, shown: number(unsure) })}</span>
        )}
      </Entry>
      {agreed === null ? (
        <Entry name={t("judge.agreed")}>{t("judge.few", { least: number(least) })}</Entry>
      ) : (
        <>
          <Entry name={t("judge.agreed")}>{share(agreed)}</Entry>
          <Entry name={t("judge.sensitivity")}>{share(sensitivity)}</Entry>
          <Entry name={t("judge.specificity")}>
            {share(specificity)}
            <span className="quiet">{t("judge.bound")}</span>
          </Entry>
        </>
      )}
      <Entry name={t("judge.version")}>{versions.join(", ")}</Entry>
    </dl>
  );
}
