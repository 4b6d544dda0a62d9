import type { IndicatorPage } from "@balise/preparedness";
import { LibraryText } from "../design/library-text.js";
import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";

/** What is counted, over what, why, and how reviewers judge it: as the library says it, in the reader's language. */
export function Definition({ page }: { page: IndicatorPage }) {
  const { t } = useWords();
  const texts = ["numerator", "denominator", "rationale", "guide"] as const;
  return (
    <Section title={t("definition.title")}>
      <dl className="declaration definition">
        {texts.map((text) => (
          <div key={text}>
            <dt>{t(`definition.${text}`)}</dt>
            <dd>
              <LibraryText text={page[text]} />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("definition.categories")}</dt>
          <dd>
            {t("definition.detector", {
              detector: page.detector ?? "–",
              categories: page.categories.join(", "),
            })}
          </dd>
        </div>
        <div>
          <dt>{t("definition.evidence")}</dt>
          <dd>
            <code className="hash">{page.hash}</code>
          </dd>
        </div>
      </dl>
    </Section>
  );
}
