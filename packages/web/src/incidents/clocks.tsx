import type { Incident } from "@balise/preparedness";
import { useId } from "react";
import { useNow } from "../design/clock.js";
import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";
import { HERE } from "./second-zone.js";
import { zoneCity, zonesByRegion } from "./zones.js";

interface Properties {
  readonly incident: Incident;
  readonly zone: string;
  readonly onZone: (zone: string) => void;
}

/** When it was declared, contained, resolved, closed: how long ago, here and in a second time zone. */
export function Clocks({ incident, zone, onZone }: Properties) {
  const { t, moment, relative, duration } = useWords();
  const now = useNow();
  const steps = (["declared", "contained", "resolved", "closed"] as const).flatMap((state) => {
    const at = incident[`${state}At`];
    return at === null ? [] : [{ state, at }];
  });
  return (
    <Section title={t("clocks.title")}>
      <ol className="clocks">
        {steps.map(({ state, at }) => (
          <li key={state}>
            <p>
              {t(`clocks.${state}`)} <b className="screen-only">{relative(at, now)}</b>
              {state === "declared" ? null : (
                <span className="tiny">
                  {t("clocks.after", {
                    duration: duration(Date.parse(at) - Date.parse(incident.declaredAt)),
                  })}
                </span>
              )}
            </p>
            <p className="quiet">
              <time dateTime={at}>{moment(at)}</time> {zoneCity(HERE)}
            </p>
            <p className="quiet">
              {moment(at, zone)} {zoneCity(zone)}
            </p>
          </li>
        ))}
      </ol>
      <ZoneChoice zone={zone} onZone={onZone} />
    </Section>
  );
}

const ZONES = zonesByRegion(["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")]);

function ZoneChoice({ zone, onZone }: { zone: string; onZone: (zone: string) => void }) {
  const { t } = useWords();
  const id = useId();
  return (
    <p className="zone-choice screen-only">
      <label htmlFor={id}>{t("clocks.zone")}</label>
      <select id={id} className="input" value={zone} onChange={({ target }) => onZone(target.value)}>
        {ZONES.map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones.map((one) => (
              <option key={one} value={one}>
                {zoneCity(one)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}
