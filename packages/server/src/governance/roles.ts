import { mandateShape, personShape, roleShape, seatsOn } from "@balise/preparedness";
import { listMandates, listPeople, listRoles, type Storage } from "@balise/storage";
import { z } from "zod";

export const rolesShape = z
  .object({
    roles: z.array(
      z.object({
        role: roleShape,
        holder: personShape.nullable(),
        vacantSince: z
          .string()
          .nullable()
          .describe("first day of the vacancy; null while held; empty when the seat was never held"),
        acting: personShape.nullable().describe("who steps in while the seat is vacant"),
        mandates: z.array(mandateShape),
      }),
    ),
  })
  .meta({ id: "Roles" });

/** Each role with its holder on a day, or since when it is vacant and who acts, and all its mandates. */
export async function rolesOn({ db }: Storage, day: string): Promise<z.output<typeof rolesShape>> {
  const [roles, mandates, people] = await Promise.all([listRoles(db), listMandates(db), listPeople(db)]);
  const personOf = (id: string | null) => people.find((person) => person.id === id) ?? null;
  return {
    roles: seatsOn(day, roles, mandates).map(({ role, holder, vacantSince, acting }) => ({
      role,
      holder: personOf(holder),
      vacantSince,
      acting: personOf(acting),
      mandates: mandates.filter((mandate) => mandate.role === role.id),
    })),
  };
}
