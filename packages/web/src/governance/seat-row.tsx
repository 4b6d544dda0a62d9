import { useState } from "react";
import { useMay } from "../api/session.js";
import { Button } from "../design/button.js";
import { SeaMark } from "../design/sea-mark.js";
import { todayUtc } from "../design/today.js";
import { useWords } from "../words/words.js";
import { latestFirst, mandateStanding } from "./mandate-days.js";
import { EndMandate, GiveMandate } from "./mandate-dialogs.js";
import { usePersonName } from "./names.js";
import type { SeatAnswer } from "./queries.js";

interface Properties {
  readonly seat: SeatAnswer;
  readonly seats: readonly SeatAnswer[];
}

/** A seat: its duty, who holds it or acts in it, who is next in line, its mandates. */
export function SeatRow({ seat, seats }: Properties) {
  const { t, day, language } = useWords();
  const personName = usePersonName();
  const { role, holder, mandates } = seat;
  const today = todayUtc();
  const running = mandates.find((mandate) => mandateStanding(mandate, today) === "running");
  const line = role.next.flatMap((id) => {
    const next = seats.find((other) => other.role.id === id);
    return next === undefined
      ? []
      : [{ id, name: next.role.name[language], person: next.holder?.name ?? null }];
  });
  const others = latestFirst(mandates).filter((mandate) => mandate !== running);
  return (
    <li className="seat">
      <div className="seat-what">
        <h3>{role.name[language]}</h3>
        <p className="quiet">{role.duty[language]}</p>
      </div>
      <div className="seat-who">
        {holder === null ? (
          <Vacancy seat={seat} />
        ) : (
          <p>
            <b>{holder.name}</b>
            {running === undefined ? null : (
              <span className="quiet">
                {running.until === null
                  ? t("mandate.since", { from: day(running.from, "year") })
                  : t("mandate.fromTo", {
                      from: day(running.from, "year"),
                      until: day(running.until, "year"),
                    })}
              </span>
            )}
          </p>
        )}
        {line.length === 0 ? null : (
          <p className="quiet">
            {t("seat.next")}{" "}
            {line.map(({ id, name, person }, place) => (
              <span key={id}>
                {place === 0 ? "" : ", "}
                {person === null ? t("seat.next.vacant", { name }) : `${person} (${name})`}
              </span>
            ))}
          </p>
        )}
        {others.length === 0 ? null : (
          <details className="screen-only">
            <summary>{t("seat.mandates", { count: others.length })}</summary>
            <ul>
              {others.map(({ id, person, from, until }) => (
                <li key={id} className="quiet">
                  {personName(person)},{" "}
                  {until === null
                    ? t("mandate.since", { from: day(from, "year") })
                    : t("mandate.fromTo", { from: day(from, "year"), until: day(until, "year") })}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <SeatActs seat={seat} running={running?.id} />
    </li>
  );
}

function Vacancy({ seat: { vacantSince, acting } }: { seat: SeatAnswer }) {
  const { t, since } = useWords();
  return (
    <p>
      <SeaMark mark={vacantSince === null || vacantSince === "" ? "watch" : "alert"}>
        {vacantSince === null || vacantSince === ""
          ? t("ready.seat.never")
          : t("ready.seat.vacant", { since: since(vacantSince, todayUtc()) })}
      </SeaMark>
      <span className="quiet">
        {acting === null ? t("ready.seat.nobody") : t("ready.seat.acting", { person: acting.name })}
      </span>
    </p>
  );
}

function SeatActs({ seat, running }: { seat: SeatAnswer; running: string | undefined }) {
  const { t, language } = useWords();
  const may = useMay();
  const [opened, setOpened] = useState<"give" | "end" | null>(null);
  if (!may("governance", "manage")) return null;
  const name = seat.role.name[language];
  const close = () => setOpened(null);
  return (
    <div className="seat-acts screen-only">
      {running === undefined ? (
        <Button onPress={() => setOpened("give")} aria-label={`${t("mandate.give")} ${name}`}>
          {t("mandate.give")}
        </Button>
      ) : (
        <Button kind="bare" onPress={() => setOpened("end")} aria-label={`${t("mandate.end")} ${name}`}>
          {t("mandate.end")}
        </Button>
      )}
      {opened === "give" ? <GiveMandate role={seat.role} onClose={close} /> : null}
      {opened === "end" && running !== undefined ? (
        <EndMandate mandate={running} name={name} onClose={close} />
      ) : null}
    </div>
  );
}
