import type { HelpLine } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { ask } from "../api/client.js";
import { Facts } from "../design/facts.js";
import { useWords } from "../words/words.js";

const helpLinesQuery = {
  queryKey: ["help-lines"],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    ask<{ helpLines: readonly HelpLine[] }>("GET", "/help-lines", { signal }),
  staleTime: Number.POSITIVE_INFINITY,
};

/** The library's help lines; a number that nobody has checked says so. */
export function HelpLines() {
  const { t, language } = useWords();
  const { data } = useQuery(helpLinesQuery);
  if (data === undefined || data.helpLines.length === 0) return null;
  return (
    <Facts
      facts={data.helpLines.map(({ name, countries, number, verified }) => ({
        name: `${name[language]} · ${countries.join(", ")}`,
        value: verified ? number : t("care.line.unverified", { number }),
      }))}
    />
  );
}
