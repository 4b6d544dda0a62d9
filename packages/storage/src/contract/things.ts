import {
  alertDecider,
  type IncidentCommand,
  incidentDecider,
  isProblem,
  type Problem,
  type Signal,
} from "@balise/preparedness";
import { streamOf } from "../events.js";
import { act } from "../ledger/act.js";
import { type Acted, type SomeAct, someAct } from "../ledger/some-act.js";
import type { Storage } from "../open-storage.js";

export const AT = "2026-03-01T08:00:00.000Z";
export const BY = { realm: "live", actor: "person:ines", at: AT } as const;

export const SIGNAL: Signal = {
  indicator: "self-harm-risk",
  day: "2026-02-28",
  onset: "2026-02-20",
  observed: 41,
  expected: 17.5,
  exposed: 12_000,
  statistic: 9.25,
  limit: 7.5,
  method: "Poisson CUSUM",
};

export function raise(id: string, day = SIGNAL.day): SomeAct {
  const command = { verb: "raise", id, signal: { ...SIGNAL, day } } as const;
  return someAct({ ...BY, decider: alertDecider, stream: streamOf("alert", id), command });
}

export function incidentAct(command: IncidentCommand, expectedVersion?: number): SomeAct {
  return someAct({
    ...BY,
    decider: incidentDecider,
    stream: streamOf("incident", command.id),
    command,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  });
}

export function declare(id: string): SomeAct {
  return incidentAct({
    verb: "declare",
    id,
    title: "Rise of self-harm texts",
    severity: "serious",
    indicator: SIGNAL.indicator,
    alert: null,
    by: "ines",
    note: "Vu au quart de huit heures — « à confirmer »",
  });
}

export function note(storage: Storage, id: string, text: string): Promise<Acted | Problem> {
  return act(storage, {
    ...BY,
    decider: incidentDecider,
    stream: streamOf("incident", id),
    command: { verb: "note", id, by: "ines", text },
  });
}

/** The value, or a failed test when it is a problem. */
export function done<Value>(value: Value | Problem): Value {
  if (isProblem(value)) throw new Error(JSON.stringify(value));
  return value as Value;
}
