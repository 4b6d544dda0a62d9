import { z } from "zod";
import { localisedShape } from "../problems/index.js";

/** A role as the library defines it: a seat that a mandate fills. */
export const roleShape = z
  .object({
    id: z.string(),
    name: localisedShape,
    duty: localisedShape,
    next: z.array(z.string()).describe("ids of the roles next in line, first first"),
  })
  .meta({ id: "Role" });
export type Role = z.infer<typeof roleShape>;

/** Who holds a role, from a day (included) to a day (excluded); `until` null while it runs. Days are YYYY-MM-DD, UTC. */
export const mandateShape = z
  .object({
    id: z.string(),
    role: z.string(),
    person: z.string(),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
  })
  .meta({ id: "Mandate" });
export type Mandate = z.infer<typeof mandateShape>;

/** Whether a mandate runs on a day. */
export function holds(mandate: Mandate, day: string): boolean {
  return mandate.from <= day && (mandate.until === null || day < mandate.until);
}

export interface Seat {
  readonly role: Role;
  readonly holder: string | null;
  /** First day of the vacancy, null while held; the empty string when the role never had a holder. */
  readonly vacantSince: string | null;
  /** The person who acts while the seat is vacant: the first next in line whose own seat is held. */
  readonly acting: string | null;
}

/** Each role with its holder on a day, or since when it is vacant and who acts meanwhile. */
export function seatsOn(day: string, roles: readonly Role[], mandates: readonly Mandate[]): Seat[] {
  const holderOf = (role: string) => mandates.find((m) => m.role === role && holds(m, day))?.person ?? null;
  return roles.map((role) => {
    const holder = holderOf(role.id);
    if (holder !== null) return { role, holder, vacantSince: null, acting: null };
    const ends = mandates
      .filter((m) => m.role === role.id && m.until !== null && m.until <= day)
      .map((m) => m.until as string)
      .sort();
    const acting = role.next.map(holderOf).find((person) => person !== null) ?? null;
    return { role, holder: null, vacantSince: ends.at(-1) ?? "", acting };
  });
}
