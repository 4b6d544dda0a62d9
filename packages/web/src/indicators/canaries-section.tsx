import type { CanaryReading, IndicatorPage } from "@balise/preparedness";
import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";
import { canaryShareWords, correctedWords } from "./canary-words.js";
import { Entry } from "./entry.js";

/** How the screen of the indicator fares on written texts, and what its rate would be once corrected for it. */
export function CanariesSection({ page }: { page: IndicatorPage }) {
  const words = useWords();
  const { t } = words;
  const { canaries } = page;
  return (
    <Section title={t("canaries.title")} about={t("canaries.about")}>
      {canaries === null ? (
        <p className="quiet">{t("canaries.none")}</p>
      ) : (
        <Reading canaries={canaries} page={page} />
      )}
    </Section>
  );
}

function Reading({ canaries, page }: { canaries: CanaryReading; page: IndicatorPage }) {
  const words = useWords();
  const { t, day } = words;
  const { sensitivity, specificity, languages, fallen, corrected } = canaries;
  return (
    <dl className="declaration">
      {fallen === null ? null : (
        <Entry name={t("canaries.fallen")}>
          {t("canaries.fallen.from", {
            before: canaryShareWords(fallen.sensitivity, words),
            detector: fallen.detector,
            day: day(fallen.day, "year"),
          })}
        </Entry>
      )}
      <Entry name={t("canaries.sensitivity")}>
        {canaryShareWords(sensitivity, words)}
        {languages.map((one) => (
          <span className="quiet" key={one.language}>
            {t(`canaries.seen.${one.language}`, { share: canaryShareWords(one.sensitivity, words) })}
          </span>
        ))}
      </Entry>
      <Entry name={t("canaries.specificity")}>
        {canaryShareWords(specificity, words)}
        {languages.map((one) => (
          <span className="quiet" key={one.language}>
            {t(`canaries.seen.${one.language}`, { share: canaryShareWords(one.specificity, words) })}
          </span>
        ))}
      </Entry>
      {corrected === null ? null : (
        <Entry name={t("canaries.corrected")}>
          {correctedWords(corrected, page.unit, words)}
          {corrected.state === "corrected" ? <span className="quiet">{t("canaries.bound")}</span> : null}
        </Entry>
      )}
      <Entry name={t("canaries.run")}>
        {t("canaries.run.of", { day: day(canaries.day, "year"), detector: canaries.detector })}
      </Entry>
    </dl>
  );
}
