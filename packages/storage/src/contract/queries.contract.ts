import {
  type RoleCommand,
  roleDecider,
  type SystemCommand,
  seatsOn,
  systemDecider,
} from "@balise/preparedness";
import { expect, it } from "vitest";
import { findAlert, listAlerts } from "../alerts/index.js";
import { type StationEvent, streamOf } from "../events.js";
import {
  findDecision,
  findMandate,
  findPerson,
  findRole,
  listDecisions,
  listMandates,
  listPeople,
  listRoles,
} from "../governance/index.js";
import { findIncident, listIncidents } from "../incidents/index.js";
import { act, actTogether } from "../ledger/act.js";
import { appendEvents } from "../ledger/append.js";
import type { Storage } from "../open-storage.js";
import { findSystem, listSystems } from "../systems/index.js";
import { transact } from "../transact.js";
import { AT, BY, declare, done, incidentAct, raise, SIGNAL } from "./things.js";

/** What the screens read. */
export function queriesContract(storage: () => Storage): void {
  const record = async (stream: string, event: StationEvent) =>
    done(await transact(storage(), (trx) => appendEvents(trx, [{ ...BY, stream, event }])));
  const onRole = (role: string, command: RoleCommand) =>
    act(storage(), { ...BY, decider: roleDecider, stream: streamOf("role", role), command });
  const onSystem = (command: SystemCommand) =>
    act(storage(), { ...BY, decider: systemDecider, stream: streamOf("system", command.id), command });

  it("people are listed by name, as they were changed last", async () => {
    const zoe = { id: "zoe", name: "Zoé Quéré", email: null, until: null };
    await record("person/zoe", { type: "person.added", person: zoe });
    const ines = { ...zoe, id: "ines", name: "Inès Nour", email: "ines@exemple.fr" };
    await record("person/ines", { type: "person.added", person: ines });
    await record("person/zoe", { type: "person.changed", person: { ...zoe, until: "2026-02-01" } });
    expect(await listPeople(storage().db)).toEqual([ines, { ...zoe, until: "2026-02-01" }]);
    expect(await findPerson(storage().db, "nobody")).toBeUndefined();
  });

  it("roles keep the order in which they were defined, and mandates fill them", async () => {
    const { db } = storage();
    const texts = { name: { fr: "Vigie", en: "Lookout" }, duty: { fr: "Veiller", en: "Watch" } };
    const head = { id: "z-head", ...texts, next: ["clinician"] };
    const clinician = { id: "clinician", ...texts, next: [] };
    for (const role of [head, clinician, { ...head, next: [] }]) {
      done(await onRole(role.id, { verb: "define", role }));
    }
    expect(await listRoles(db)).toEqual([{ ...head, next: [] }, clinician]);
    expect(await findRole(db, "clinician")).toEqual(clinician);
    const mandate = { id: "M-1", role: "z-head", person: "ines", from: "2026-01-01", until: null };
    done(await onRole("z-head", { verb: "give", mandate }));
    done(await onRole("z-head", { verb: "end", mandate: "M-1", until: "2026-02-01" }));
    expect(await findMandate(db, "M-1")).toEqual({ ...mandate, until: "2026-02-01" });
    expect(await listMandates(db, "clinician")).toEqual([]);
    expect(seatsOn("2026-03-01", await listRoles(db), await listMandates(db))[0]).toMatchObject({
      holder: null,
      vacantSince: "2026-02-01",
    });
  });

  it("a mandate for a person whom nobody knows is refused by the database", async () => {
    const mandate = { id: "M-9", role: "clinician", person: "nobody", from: "2026-01-01", until: null };
    await expect(onRole("clinician", { verb: "give", mandate })).rejects.toThrow("mandate_person_fkey");
    expect(await findMandate(storage().db, "M-9")).toBeUndefined();
  });

  it("a decision is kept with the hashes of the evidence it saw", async () => {
    const evidence = [{ kind: "incident", id: "2026-001", hash: "0".repeat(64) }] as const;
    const decision = {
      id: "D-2026-001",
      title: "t",
      choice: "c",
      reasons: "r",
      by: "ines",
      role: null,
      evidence,
    };
    await record("decision/D-2026-001", { type: "decision.recorded", ...decision });
    expect(await listDecisions(storage().db, "live")).toEqual([{ ...decision, at: AT }]);
    expect(await findDecision(storage().db, "drill", "D-2026-001")).toBeUndefined();
  });

  it("a system is listed with its versions, and a day of release that comes later takes its place", async () => {
    const names = { fr: "Lumière", en: "Lumière" };
    done(await onSystem({ verb: "register", id: "lumiere", name: names }));
    for (const released of [null, "2026-02-10"]) {
      done(await onSystem({ verb: "release", id: "lumiere", version: { version: "4.2", released } }));
    }
    expect(await listSystems(storage().db)).toEqual([
      { id: "lumiere", name: names, versions: [{ version: "4.2", released: "2026-02-10" }] },
    ]);
    expect(await findSystem(storage().db, "phare")).toBeUndefined();
  });

  it("an alert shows its signals and its answer, in its realm only", async () => {
    const { db } = storage();
    done(
      await actTogether(storage(), [
        raise("A-2026-001"),
        raise("A-2026-001", "2026-03-01"),
        raise("A-2026-002"),
      ]),
    );
    expect((await findAlert(db, "live", "A-2026-001"))?.signals.map(({ day }) => day)).toEqual([
      "2026-02-28",
      "2026-03-01",
    ]);
    const ids = async (filter: Parameters<typeof listAlerts>[1]) =>
      (await listAlerts(db, filter)).map(({ id }) => id);
    expect(await ids({ realm: "live", states: ["open"] })).toEqual(["A-2026-002", "A-2026-001"]);
    expect(await ids({ realm: "live", states: [] })).toEqual([]);
    expect(await ids({ realm: "live", indicator: "other" })).toEqual([]);
    expect(await ids({ realm: "drill" })).toEqual([]);
    expect(await findAlert(db, "drill", "A-2026-001")).toBeUndefined();
  });

  it("an incident's timeline tells what happened, by whom, and its postmortem closes it", async () => {
    const { db } = storage();
    const id = "2026-001";
    const said = (text: string) => ({ id, by: "zoe", text });
    const texts = { summary: "S", cause: "C", effect: "E", lessons: "L" };
    const postmortem = { ...texts, actions: [{ what: "w", who: "ines", by: "2026-04-01" }] };
    const acts = [
      declare(id),
      incidentAct({ verb: "give_role", id, by: "zoe", role: "scribe", person: "ines" }),
      incidentAct({ verb: "set_severity", id, by: "zoe", severity: "critical", reason: "wider" }),
      incidentAct({ verb: "contain", ...said("off") }),
      incidentAct({ verb: "resolve", ...said("over") }),
      incidentAct({ verb: "reopen", ...said("again") }),
      incidentAct({ verb: "resolve", ...said("really over") }),
      incidentAct({ verb: "close", id, by: "zoe", postmortem }),
    ];
    done(await actTogether(storage(), acts));
    const incident = await findIncident(db, "live", id);
    expect(incident).toMatchObject({
      state: "closed",
      severity: "critical",
      indicator: SIGNAL.indicator,
      declaredBy: "ines",
      containedAt: null,
      closedAt: AT,
      roles: { scribe: "ines" },
      postmortem,
      version: 8,
    });
    expect(incident?.timeline.map(({ kind, text }) => `${kind} | ${text}`).slice(1)).toEqual([
      "role | scribe: ines",
      "severity | critical: wider",
      "contained | off",
      "resolved | over",
      "reopened | again",
      "resolved | really over",
      "closed | S",
    ]);
    expect(await listIncidents(db, { realm: "live", states: ["declared"] })).toEqual([]);
    expect(await listIncidents(db, { realm: "live", indicator: SIGNAL.indicator })).toHaveLength(1);
  });
}
