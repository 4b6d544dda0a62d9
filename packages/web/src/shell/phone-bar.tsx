import { Button as AriaButton } from "react-aria-components";
import { useWords } from "../words/words.js";
import { PlaceLink, usePlaces } from "./navigation-list.js";

/** The bar at the foot of a phone: the few most used pages, and the menu with all of them. */
export function PhoneBar({ onMenu }: { onMenu: () => void }) {
  const { t } = useWords();
  const places = usePlaces().filter(({ phone }) => phone === true);
  return (
    <nav className="phone-bar screen-only" aria-label={t("shell.menu")}>
      {places.map((place) => (
        <PlaceLink key={place.path} place={place} />
      ))}
      <AriaButton onPress={onMenu}>{t("shell.menu")}</AriaButton>
    </nav>
  );
}
