import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { localeTag } from "./words/dates.js";
import { useWords, type Words, WordsProvider } from "./words/words.js";

interface Properties {
  readonly words: Words;
  readonly client: QueryClient;
  readonly children: ReactNode;
}

/** The language and the answers, for everything below. */
export function Providers({ words, client, children }: Properties) {
  return (
    <QueryClientProvider client={client}>
      <WordsProvider initial={words}>
        <ControlsLanguage>{children}</ControlsLanguage>
      </WordsProvider>
    </QueryClientProvider>
  );
}

/** The controls' own words (a list's "no results", a dialog's "dismiss") follow the reader's language. */
function ControlsLanguage({ children }: { children: ReactNode }) {
  const { language } = useWords();
  return <I18nProvider locale={localeTag(language)}>{children}</I18nProvider>;
}
