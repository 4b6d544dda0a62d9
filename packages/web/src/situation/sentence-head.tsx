import type { Situation } from "@balise/preparedness";
import { Fragment } from "react";
import { AddressLink } from "../design/address-link.js";
import { useNow } from "../design/clock.js";
import { Tagged, type Tags } from "../words/sentence.js";
import { useWords } from "../words/words.js";
import { clauseEnd, clauseSentence, opened } from "./clause-sentence.js";

/** The page's first sentence: what changed and matters, each fact a link. */
export function SentenceHead({ situation }: { situation: Situation }) {
  const words = useWords();
  const now = useNow();
  const today = situation.asOf.slice(0, 10);
  const { clauses, counted } = situation;
  const batch =
    counted.lastBatchAt === null
      ? words.t("situation.noBatch")
      : words.t("situation.lastBatch", { ago: words.relative(counted.lastBatchAt, now) });
  return (
    <header>
      <h1 className="sentence">
        {clauses.map((clause, place) => {
          const { message, links } = clauseSentence(clause, today, words);
          return (
            <Fragment key={JSON.stringify(clause)}>
              <Tagged message={place === 0 ? opened(message) : message} tags={linkTags(links)} />
              {clauseEnd(place, clauses.length, words)}
            </Fragment>
          );
        })}
      </h1>
      <p className="as-of">{words.t("situation.asOf", { moment: words.moment(situation.asOf), batch })}</p>
    </header>
  );
}

function linkTags(links: Readonly<Record<string, string>>): Tags {
  return Object.fromEntries(
    Object.entries(links).map(([tag, path]) => [
      tag,
      (text: string) => (
        <AddressLink address={path} className="underlined">
          {text}
        </AddressLink>
      ),
    ]),
  );
}
