import { dateOfDay, TUESDAY, weekday } from "./calendar.js";
import { DEMONSTRATION } from "./demonstration.js";

/** A fictitious person of the company. `access` is the role of their account at the station. */
export interface DemonstrationPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly access: "admin" | "analyst" | "reviewer" | "viewer";
}

export const DEMONSTRATION_PEOPLE = [
  {
    id: "solene-marchetti",
    name: "Solène Marchetti",
    email: "solene.marchetti@atelier-lumiere.example",
    access: "admin",
  },
  {
    id: "thomas-whitcombe",
    name: "Thomas Whitcombe",
    email: "thomas.whitcombe@atelier-lumiere.example",
    access: "viewer",
  },
  {
    id: "aicha-benaroya",
    name: "Aïcha Benaroya",
    email: "aicha.benaroya@atelier-lumiere.example",
    access: "analyst",
  },
  { id: "callum-reid", name: "Callum Reid", email: "callum.reid@atelier-lumiere.example", access: "analyst" },
  {
    id: "margot-delacourt",
    name: "Margot Delacourt",
    email: "margot.delacourt@atelier-lumiere.example",
    access: "analyst",
  },
  {
    id: "hugo-castellane",
    name: "Hugo Castellane",
    email: "hugo.castellane@atelier-lumiere.example",
    access: "analyst",
  },
  {
    id: "beatrice-holloway",
    name: "Beatrice Holloway",
    email: "beatrice.holloway@atelier-lumiere.example",
    access: "viewer",
  },
  {
    id: "nadia-fournier",
    name: "Nadia Fournier",
    email: "nadia.fournier@atelier-lumiere.example",
    access: "reviewer",
  },
  {
    id: "owen-kersaudy",
    name: "Owen Kersaudy",
    email: "owen.kersaudy@atelier-lumiere.example",
    access: "reviewer",
  },
] as const satisfies readonly DemonstrationPerson[];

/** Who holds a seat of the library, from a day (included) until a day (excluded). Days are YYYY-MM-DD, UTC. */
export interface DemonstrationMandate {
  readonly id: string;
  readonly role: string;
  readonly person: string;
  readonly from: string;
  readonly until: string | null;
}

const HOLDERS = [
  { role: "head-of-preparedness", person: "solene-marchetti", fromDay: -410 },
  { role: "deputy", person: "thomas-whitcombe", fromDay: -290 },
  { role: "head-of-mental-health", person: "aicha-benaroya", fromDay: -350 },
  { role: "misuse-lead", person: "callum-reid", fromDay: -180 },
  { role: "evaluations-lead", person: "margot-delacourt", fromDay: -240 },
  { role: "incident-commander", person: "hugo-castellane", fromDay: -120 },
  { role: "legal-counsel", person: "beatrice-holloway", fromDay: -390 },
  { role: "review-lead", person: "nadia-fournier", fromDay: -75 },
] as const;

/** The day on which the deputy's seat falls vacant: the last Tuesday that leaves at least three days before the end. */
export function vacancyDay(start: number): number {
  let day = DEMONSTRATION.days - 4;
  while (weekday(start, day) !== TUESDAY) day -= 1;
  return day;
}

/** The mandates on the seats; the deputy's has ended. `start` is day 0 at 00:00 UTC in epoch milliseconds. */
export function demonstrationMandates(start: number): DemonstrationMandate[] {
  return HOLDERS.map(({ role, person, fromDay }) => ({
    id: `mandate-${role}`,
    role,
    person,
    from: dateOfDay(start, fromDay),
    until: role === "deputy" ? dateOfDay(start, vacancyDay(start)) : null,
  }));
}
