import type { RoleEvent } from "@balise/preparedness";
import type { Projections } from "./projection.js";

export const roleProjections: Projections<RoleEvent> = {
  "role.defined": (db, { role: { id, next, ...texts } }, { version }) => {
    const said = { name: JSON.stringify(texts.name), duty: JSON.stringify(texts.duty), next, version };
    return db
      .insertInto("role")
      .values(({ selectFrom, fn, lit }) => ({
        id,
        ...said,
        place: selectFrom("role").select(({ eb }) =>
          eb(fn.coalesce(fn.max("place"), lit(0)), "+", 1).as("place"),
        ),
      }))
      .onConflict((known) => known.column("id").doUpdateSet(said))
      .execute();
  },
  "mandate.given": async (db, { mandate: { id, role, person, from, until } }, { version }) => {
    await db.insertInto("mandate").values({ id, role, person, from, until }).execute();
    await db.updateTable("role").set({ version }).where("id", "=", role).execute();
  },
  "mandate.ended": async (db, { mandate, until }, { version }) => {
    const { role } = await db
      .updateTable("mandate")
      .set({ until })
      .where("id", "=", mandate)
      .returning("role")
      .executeTakeFirstOrThrow();
    await db.updateTable("role").set({ version }).where("id", "=", role).execute();
  },
};
