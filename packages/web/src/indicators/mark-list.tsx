import type { Mark } from "@balise/preparedness";
import { AddressLink } from "../design/address-link.js";
import { useWords } from "../words/words.js";

/** The marks of the figure, in words and with the way to what they stand for. */
export function MarkList({ marks }: { marks: readonly Mark[] }) {
  const { t, day } = useWords();
  if (marks.length === 0) return null;
  return (
    <ol className="mark-list" aria-label={t("series.marks")}>
      {marks.map(({ day: on, kind, label, link }) => {
        const text = t(`series.mark.${kind}`, { label });
        return (
          <li key={`${on}${kind}${label}`}>
            <time dateTime={on}>{day(on)}</time>{" "}
            {link === null ? text : <AddressLink address={link}>{text}</AddressLink>}
          </li>
        );
      })}
    </ol>
  );
}
