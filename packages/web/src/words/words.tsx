import type { Language } from "@balise/preparedness";
import { type I18n, setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import {
  type DayStyle,
  dayWords,
  durationWords,
  localeTag,
  momentWords,
  relativeWords,
  sinceWords,
  timeWords,
} from "./dates.js";
import type { Filling, WordKey } from "./key.js";
import { keepLanguage, keptLanguage, languageName } from "./language.js";
import { intervalWords, numberWords, percentWords, quoted } from "./numbers.js";

type Catalogue = Readonly<Record<WordKey, string>>;

const CATALOGUES: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import("./en.js")).EN,
  fr: async () => (await import("./fr.js")).FR,
};

/** Everything a page needs to write in the reader's language. */
export interface Words {
  readonly language: Language;
  readonly i18n: I18n;
  readonly t: (key: WordKey, filling?: Filling) => string;
  readonly number: (value: number, decimals?: number) => string;
  readonly percent: (share: number, decimals?: number) => string;
  readonly interval: (lower: number, upper: number, decimals: number) => string;
  /** The name of a language (fr, en…) in the reader’s own; the tag itself where it has no name. */
  readonly languageName: (tag: string) => string;
  readonly quoted: (text: string) => string;
  readonly day: (day: string, style?: DayStyle) => string;
  readonly moment: (at: string | Date, timeZone?: string) => string;
  readonly time: (at: string | Date) => string;
  readonly relative: (at: string | Date, now: Date) => string;
  readonly since: (day: string, today: string) => string;
  readonly duration: (milliseconds: number) => string;
}

/** Loads a language's catalogue; messages are compiled from ICU syntax when they are first written. */
export async function loadWords(language: Language): Promise<Words> {
  return wordsOf(language, await CATALOGUES[language]());
}

export function wordsOf(language: Language, catalogue: Catalogue): Words {
  const i18n = setupI18n();
  i18n.setMessagesCompiler(compileMessage);
  i18n.loadAndActivate({ locale: language, locales: [localeTag(language)], messages: { ...catalogue } });
  return {
    language,
    i18n,
    t: (key, filling) => i18n._(key, filling),
    number: (value, decimals) => numberWords(value, language, decimals),
    percent: (share, decimals) => percentWords(share, language, decimals),
    interval: (lower, upper, decimals) => intervalWords(lower, upper, language, decimals),
    languageName: (tag) => languageName(tag, language),
    quoted: (text) => quoted(text, language),
    day: (day, style) => dayWords(day, language, style),
    moment: (at, timeZone) => momentWords(at, language, timeZone),
    time: (at) => timeWords(at, language),
    relative: (at, now) => relativeWords(at, now, language),
    since: (day, today) => sinceWords(day, today, language),
    duration: (milliseconds) => durationWords(milliseconds, language),
  };
}

interface LanguageChoice {
  readonly words: Words;
  readonly choose: (language: Language) => void;
}

const WordsContext = createContext<LanguageChoice | null>(null);

/** Holds the language of the page; remembers the choice and tells it to the document. */
export function WordsProvider({ initial, children }: { initial: Words; children: ReactNode }) {
  const [words, setWords] = useState(initial);
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words]);
  const choice = useMemo<LanguageChoice>(
    () => ({
      words,
      choose: (language) => {
        keepLanguage(language);
        void loadWords(language).then(setWords);
      },
    }),
    [words],
  );
  return <WordsContext value={choice}>{children}</WordsContext>;
}

export const loadKeptWords = (): Promise<Words> => loadWords(keptLanguage());

/** The words in the reader's language. */
export function useWords(): Words {
  return useLanguageChoice().words;
}

/** The words, and how to change their language. */
export function useLanguageChoice(): LanguageChoice {
  const choice = useContext(WordsContext);
  if (choice === null) throw new Error("words are used outside of WordsProvider");
  return choice;
}
