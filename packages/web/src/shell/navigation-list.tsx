import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMay } from "../api/session.js";
import { situationQuery } from "../situation/queries.js";
import { useWords } from "../words/words.js";
import { PARTS, PLACES, type Place } from "./navigation.js";
import { type NavigationCounts, navigationCounts } from "./navigation-counts.js";

/** The places that the signed-in account may read, in order. */
export function usePlaces(): readonly Place[] {
  const may = useMay();
  return PLACES.filter(({ concept }) => may(concept, "read"));
}

export function useCounts(): NavigationCounts {
  const may = useMay();
  const { data } = useQuery({ ...situationQuery, enabled: may("situation", "read") });
  return navigationCounts(data);
}

/** A link of the navigation, with how many wait there. */
export function PlaceLink({ place, onGo }: { place: Place; onGo?: () => void }) {
  const { t, number } = useWords();
  const count = useCounts()[place.count ?? "none"];
  return (
    <Link
      to={place.path}
      activeProps={{ "aria-current": "page" }}
      {...(onGo === undefined ? {} : { onClick: onGo })}
    >
      <span>{t(place.name)}</span>
      {count === 0 ? null : <b className={place.count === "review" ? undefined : "alert"}>{number(count)}</b>}
    </Link>
  );
}

/** Every place, under the question it answers. */
export function NavigationList({ onGo }: { onGo?: () => void }) {
  const { t } = useWords();
  const places = usePlaces();
  return PARTS.map((part) => {
    const here = places.filter((place) => place.part === part);
    if (here.length === 0) return null;
    const title = t(`part.${part}`);
    return (
      <div key={part} className="navigation-part">
        {part === "situation" ? null : <h2>{title}</h2>}
        {here.map((place) => (
          <PlaceLink key={place.path} place={place} {...(onGo === undefined ? {} : { onGo })} />
        ))}
      </div>
    );
  });
}
