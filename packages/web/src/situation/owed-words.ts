import type { Owed } from "@balise/preparedness";
import type { Words } from "../words/words.js";

/** What is owed, in words. */
export function owedWords(owed: Owed, { t, language }: Words): string {
  const name = owed.name?.[language] ?? owed.title ?? owed.id;
  const title = owed.title ?? owed.name?.[language] ?? owed.id;
  return t(`owed.${owed.code}`, { name, title, count: owed.count ?? 0 });
}
