import type { PersonEvent } from "@balise/preparedness";
import type { Projections } from "./projection.js";

export const personProjections: Projections<PersonEvent> = {
  "person.added": (db, { person: { id, name, email, until } }) =>
    db.insertInto("person").values({ id, name, email, until }).execute(),
  "person.changed": (db, { person: { id, name, email, until } }) =>
    db.updateTable("person").set({ name, email, until }).where("id", "=", id).execute(),
};
