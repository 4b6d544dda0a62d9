import { useQuery } from "@tanstack/react-query";
import { useMay } from "../api/session.js";
import { indicatorsQuery } from "../indicators/queries.js";
import { useWords } from "../words/words.js";

/** The name of an indicator in the reader's language; its id while the names are on their way. */
export function useIndicatorName(): (id: string) => string {
  const { language } = useWords();
  const may = useMay();
  const { data } = useQuery({ ...indicatorsQuery, enabled: may("indicators", "read") });
  return (id) => data?.indicators.find((card) => card.id === id)?.name[language] ?? id;
}
