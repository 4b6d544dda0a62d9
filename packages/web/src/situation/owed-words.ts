import type { Owed } from "@balise/preparedness";
import type { Words } from "../words/words.js";

/** What is owed, in words. */
export function owedWords(owed: Owed, { t, language, number }: Words): string {
  const name = owed.name?.[language] ?? owed.title ?? owed.id;
  const title = owed.title ?? owed.name?.[language] ?? owed.id;
  const count = owed.count ?? 0;
  return t(`owed.${owed.code}`, { name, title, count, shown: number(count) });
}
