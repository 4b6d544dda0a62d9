import type { IndicatorPage } from "@balise/preparedness";
import type { Speech } from "../command/outcome.js";
import { figure } from "../terminal/figures.js";

type Agreement = NonNullable<IndicatorPage["judge"]>;

/** How the judge agrees with people on an indicator, as facts; none where nothing was judged and labelled. */
export function judgeFacts(agreement: Agreement | null, { language, words }: Speech): [string, string][] {
  if (agreement === null) return [];
  const said = words.indicators.judge;
  const { versions, compared, unsure, least } = agreement;
  const shown = (value: number) => figure(value, language);
  const fine = (value: number) => figure(value, language, 2);
  const shares = (["agreed", "sensitivity", "specificity"] as const).flatMap((name) => {
    const of = agreement[name];
    if (of === null) return [];
    const value = `${fine(of.estimate)} (${fine(of.lower)}–${fine(of.upper)})`;
    return [said.share(said[name], value, shown(of.correct), shown(of.total))];
  });
  const parts = [
    ...(shares.length === 0 ? [said.few(shown(compared), shown(least))] : shares),
    ...(unsure === 0 ? [] : [said.unsure(shown(unsure))]),
    ...[versions.join(", "), said.bound],
  ];
  return [[said.fact, parts.join(" · ")]];
}
