import type { TimelineEntry } from "@balise/preparedness";
import { useNow } from "../design/clock.js";
import { usePersonName } from "../governance/names.js";
import { useWords } from "../words/words.js";
import { HERE } from "./second-zone.js";
import { timelineDays } from "./timeline-days.js";
import { toldBy } from "./timeline-entry.js";
import { dayShift, zoneCity, zonedTime } from "./zones.js";

/** What happened, newest first, by day; on paper, oldest first. */
export function Timeline({ timeline, zone }: { timeline: readonly TimelineEntry[]; zone: string }) {
  const { day } = useWords();
  return (
    <ol className="timeline">
      {timelineDays(timeline, HERE).map((one) => (
        <li key={one.day}>
          <h3>{day(one.day, "year")}</h3>
          <ol>
            {one.entries.map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries may share their instant; none ever moves
              <Entry key={`${entry.at}${place}`} entry={entry} zone={zone} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, zone }: { entry: TimelineEntry; zone: string }) {
  const { relative, t, quoted } = useWords();
  const personName = usePersonName();
  const now = useNow();
  const shift = dayShift(entry.at, HERE, zone);
  const told = toldBy(entry);
  return (
    <li className="timeline-entry">
      <time dateTime={entry.at}>
        <b className="timeline-clock">{zonedTime(entry.at, HERE)}</b>
        <span className="tiny">
          {zonedTime(entry.at, zone)}
          {shift === 0 ? "" : ` ${shift > 0 ? "+" : "−"}${Math.abs(shift)}`} {zoneCity(zone)}
        </span>
      </time>
      <div>
        {entry.kind === "note" ? null : (
          <p className="told">
            {"severity" in told
              ? t("timeline.severity", { severity: t(`severity.${told.severity}`) })
              : "role" in told
                ? t("timeline.role", { role: t(`role.${told.role}`), person: personName(told.person) })
                : t(`timeline.${entry.kind}`)}
          </p>
        )}
        {"text" in told && told.text !== "" ? (
          <p className="told-text">{"severity" in told ? quoted(told.text) : told.text}</p>
        ) : null}
        <p className="tiny">
          {personName(entry.actor)}
          <span className="screen-only"> · {relative(entry.at, now)}</span>
        </p>
      </div>
    </li>
  );
}
