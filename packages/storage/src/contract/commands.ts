import {
  type AlertCommand,
  alertDecider,
  fold,
  type IncidentCommand,
  incidentDecider,
  type RoleCommand,
  type RoleEvent,
  roleDecider,
  type SystemCommand,
  systemDecider,
} from "@balise/preparedness";
import fc from "fast-check";
import { type StationEvent, streamOf } from "../events.js";
import { type SomeAct, someAct } from "../ledger/some-act.js";
import { BY, SIGNAL } from "./things.js";

export const PEOPLE = ["ines", "omar"] as const;
const by = fc.constantFrom(...PEOPLE);
const text = fc.constantFrom("vu", " ", "« cessé »", "seen\nand told", "🪦", '"quoted" \\ back');
const day = fc.constantFrom("2026-01-01", "2026-02-01", "2026-02-28", "2026-03-01");
const name = fc.constantFrom({ fr: "Lumière", en: "Lumière" }, { fr: "L’été", en: "Summer" });

const alerts = fc.constantFrom("A-2026-001", "A-2026-002").chain((id) =>
  fc.oneof(
    day.map((at): AlertCommand => ({ verb: "raise", id, signal: { ...SIGNAL, day: at } })),
    by.map((who): AlertCommand => ({ verb: "acknowledge", id, by: who })),
    fc
      .record({ verb: fc.constantFrom("dismiss", "reopen"), by, reason: text })
      .map((facts): AlertCommand => ({ id, ...facts })),
    by.map((who): AlertCommand => ({ verb: "promote", id, by: who, incident: "2026-001" })),
  ),
);

const incidents = fc.constantFrom("2026-001", "2026-002").chain((id) =>
  fc.oneof(
    fc
      .record({
        title: text,
        note: text,
        severity: fc.constantFrom("minor" as const, "serious" as const),
        by,
      })
      .map(
        (facts): IncidentCommand => ({ verb: "declare", id, indicator: null, alert: "A-2026-001", ...facts }),
      ),
    fc
      .record({ verb: fc.constantFrom("note", "contain", "resolve", "reopen"), by, text })
      .map((facts): IncidentCommand => ({ id, ...facts })),
    fc
      .record({ severity: fc.constantFrom("near_miss" as const, "critical" as const), by, reason: text })
      .map((facts): IncidentCommand => ({ verb: "set_severity", id, ...facts })),
    fc
      .record({ role: fc.constantFrom("commander" as const, "scribe" as const), by, person: by })
      .map((facts): IncidentCommand => ({ verb: "give_role", id, ...facts })),
    fc.record({ text, by }).map(({ text: said, by: who }): IncidentCommand => {
      const actions = [{ what: said, who, by: "2026-04-01" }];
      const postmortem = { summary: said, cause: said, effect: said, lessons: said, actions };
      return { verb: "close", id, by: who, postmortem };
    }),
  ),
);

type Events = readonly StationEvent[];

/** The id of a mandate that the next event of a role's stream would give; ids are unique in the station. */
const mandateId = (role: string, events: Events) => `M-${role}-${events.length + 1}`;

const roles = fc.constantFrom("head", "clinician").chain((role) =>
  fc
    .oneof(
      name.map((n) => (): RoleCommand => {
        return { verb: "define", role: { id: role, name: n, duty: n, next: ["head"] } };
      }),
      fc
        .record({ person: by, from: day, until: fc.option(day) })
        .map((given) => (events: Events): RoleCommand => {
          return { verb: "give", mandate: { id: mandateId(role, events), role, ...given } };
        }),
      day.map((until) => (events: Events): RoleCommand => {
        const last = events.findLast((event) => event.type === "mandate.given");
        const mandate = last?.mandate.id ?? "M-none";
        return { verb: "end", mandate, until };
      }),
    )
    .map((command) => ({ role, command })),
);

const systems = fc.constantFrom("lumiere", "phare").chain((id) =>
  fc.oneof(
    name.map((n): SystemCommand => ({ verb: "register", id, name: n })),
    fc
      .record({ version: fc.constantFrom("4.1", "4.2"), released: fc.option(day) })
      .map((version): SystemCommand => ({ verb: "release", id, version })),
  ),
);

const person = fc.record({
  id: by,
  name: text,
  email: fc.option(fc.constant("a@b.fr")),
  until: fc.option(day),
});
const item = fc.constantFrom("r1", "r2", "r3");
const plain = fc.oneof(
  person.map((changed): StationEvent => ({ type: "person.changed", person: changed })),
  fc
    .record({ item, person: by })
    .map((read): StationEvent => ({ type: "review.read", purpose: "review", ...read })),
  fc
    .record({
      ...{ item, person: by, positive: fc.subarray(["self-harm-risk", "jailbreak"]) },
      guides: fc.constantFrom({}, { guides: "guides@0badcafe" }),
    })
    .map(({ guides, ...label }): StationEvent => ({ type: "review.labelled", ...label, ...guides })),
  item.map((of): StationEvent => {
    const versions = ["m/self-harm-and-distress@1"];
    return { type: "review.sent_to_judge", item: of, versions, purpose: "review" };
  }),
  fc.record({ item, person: by }).map((compared): StationEvent => ({ type: "review.compared", ...compared })),
  fc
    .record({ type: fc.constantFrom("review.skipped", "review.withdrawn"), item, person: by })
    .map((event): StationEvent => event),
  fc.constant<StationEvent>({ type: "review.erased", items: 3, until: "2026-01-01" }),
  fc.constant<StationEvent>({ type: "account.changed", account: "u1", accesses: ["viewer"] }),
);

const acts = fc.oneof<fc.Arbitrary<SomeAct>[]>(
  alerts.map((command) =>
    someAct({ ...BY, decider: alertDecider, stream: streamOf("alert", command.id), command }),
  ),
  incidents.map((command) =>
    someAct({ ...BY, decider: incidentDecider, stream: streamOf("incident", command.id), command }),
  ),
  roles.map(({ role, command }) => ({
    ...BY,
    stream: streamOf("role", role),
    decide: (events) =>
      roleDecider.decide(command(events), fold(roleDecider, events as readonly RoleEvent[])),
  })),
  systems.map((command) =>
    someAct({ ...BY, decider: systemDecider, stream: streamOf("system", command.id), command }),
  ),
  plain.map((event) => ({ ...BY, stream: `plain/${event.type}`, decide: () => [event] })),
);

/** Any acts, valid or not, on a few things, by `PEOPLE`. */
export const anyActs: fc.Arbitrary<SomeAct[]> = fc.array(acts, { minLength: 1, maxLength: 60, size: "max" });
