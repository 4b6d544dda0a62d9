import { type SystemEvent, systemDecider } from "@balise/preparedness";
import type { Projections } from "./projection.js";

export const systemProjections: Projections<SystemEvent> = {
  "system.registered": (db, { id, name }, { version }) =>
    db
      .insertInto("system")
      .values({ id, name: JSON.stringify(name), versions: "[]", version })
      .execute(),
  "system.released": async (db, event, { version }) => {
    const before = await db
      .selectFrom("system")
      .select(["id", "name", "versions"])
      .where("id", "=", event.id)
      .executeTakeFirstOrThrow();
    const versions = systemDecider.evolve(before, event)?.versions;
    await db
      .updateTable("system")
      .set({ versions: JSON.stringify(versions), version })
      .where("id", "=", event.id)
      .execute();
  },
};
