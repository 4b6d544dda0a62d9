import type { Owed } from "@balise/preparedness";
import { AddressLink } from "../design/address-link.js";
import { useNow } from "../design/clock.js";
import { useListKeys } from "../design/list-keys.js";
import { SeaMark } from "../design/sea-mark.js";
import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";
import { owedWords } from "./owed-words.js";

/** What is owed next: since when, what, by which seat. */
export function OwedList({ owed }: { owed: readonly Owed[] }) {
  const { t } = useWords();
  const list = useListKeys<HTMLUListElement>();
  return (
    <Section title={t("owed.title")} about={t("owed.about")}>
      {owed.length === 0 ? (
        <p className="nothing-owed">
          <SeaMark mark="order">{t("owed.nothing")}</SeaMark>
        </p>
      ) : (
        <ul className="owed" ref={list}>
          {owed.map((one) => (
            <OwedRow key={`${one.code}/${one.id}`} owed={one} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OwedRow({ owed }: { owed: Owed }) {
  const words = useWords();
  const { t, duration, moment, number, language } = words;
  const now = useNow();
  return (
    <li>
      <b className={owed.mark}>
        {owed.since === null ? (
          owed.count !== null && number(owed.count)
        ) : (
          <time dateTime={owed.since} title={moment(owed.since)}>
            {duration(now.getTime() - new Date(owed.since).getTime())}
          </time>
        )}
      </b>
      <span>
        <AddressLink address={owed.link} row className="owed-link">
          {owedWords(owed, words)}
        </AddressLink>
        <span className="quiet owed-owner">
          {owed.owner === null ? t("owed.noOwner") : t("owed.owner", { name: owed.owner[language] })}
        </span>
      </span>
      <SeaMark mark={owed.mark} />
    </li>
  );
}
