import { LANGUAGES } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Button as AriaButton } from "react-aria-components";
import { stationQuery } from "../api/session.js";
import { useNow } from "../design/clock.js";
import { ProgressBar } from "../design/progress-bar.js";
import { useLanguageChoice } from "../words/words.js";

/** The line above every page: the station, whether it is a demonstration, the time, the palette, the language. */
export function TopBar({ onPalette }: { onPalette: () => void }) {
  const { words } = useLanguageChoice();
  const { t, moment } = words;
  const { data: station } = useQuery(stationQuery);
  const now = useNow();
  const keys = /mac/iu.test(navigator.platform) ? "⌘K" : "Ctrl K";
  return (
    <>
      <header className="top-bar">
        {station?.demonstration === true ? (
          <span className="demonstration" title={t("shell.demonstration.about")}>
            {t("shell.demonstration")}
          </span>
        ) : null}
        <span>{station?.name}</span>
        <span className="top-space" />
        <time className="top-time screen-only" dateTime={now.toISOString()}>
          {moment(now)}
        </time>
        <AriaButton
          className="palette-button screen-only"
          onPress={onPalette}
          aria-label={`${t("shell.palette")} ${keys}`}
        >
          <kbd>{keys}</kbd>
        </AriaButton>
        <LanguageSwitch />
      </header>
      {station?.loading ? (
        <div className="top-loading">
          <ProgressBar label={t("shell.loading")} done={station.loading.done} total={station.loading.total} />
        </div>
      ) : null}
    </>
  );
}

const OWN_NAME = { fr: "Français", en: "English" } as const;

/** FR · EN, each named in its own language. */
export function LanguageSwitch() {
  const { words, choose } = useLanguageChoice();
  return (
    <fieldset className="language-switch screen-only" aria-label={words.t("shell.language")}>
      {LANGUAGES.map((language) => (
        <AriaButton
          key={language}
          lang={language}
          aria-label={`${language.toUpperCase()}, ${OWN_NAME[language]}`}
          aria-pressed={words.language === language}
          onPress={() => choose(language)}
        >
          {language.toUpperCase()}
        </AriaButton>
      ))}
    </fieldset>
  );
}
