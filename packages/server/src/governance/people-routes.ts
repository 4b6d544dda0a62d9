import { personShape } from "@balise/preparedness";
import { listPeople } from "@balise/storage";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { idParameter } from "../http/parameters.js";
import { addPerson, changePerson } from "./people.js";

const name = z.string().trim().min(1).max(200);
const email = z.email().max(320).nullable();
const newPersonShape = z.strictObject({ name, email: email.default(null) });
const personChangeShape = z.strictObject({
  name: name.optional(),
  email: email.optional(),
  until: z.iso.date().nullable().optional(),
});
const peopleShape = z.object({ people: z.array(personShape) }).meta({ id: "People" });

export const peopleRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/people",
    needs: "governance:read",
    summary: "The people, those who left included",
    answer: { status: 200, describe: "The people", shape: peopleShape },
    handle: async (_, { storage }) => ({ people: await listPeople(storage.db) }),
  }),
  defineRoute({
    method: "post",
    path: "/people",
    needs: "governance:manage",
    summary: "Add a person",
    body: newPersonShape,
    answer: { status: 201, describe: "The person", shape: personShape },
    handle: ({ body, actor, at }, { storage }) => addPerson(storage, body, { actor, at }),
  }),
  defineRoute({
    method: "patch",
    path: "/people/{id}",
    needs: "governance:manage",
    summary: "Change what is known of a person",
    params: idParameter,
    body: personChangeShape,
    answer: { status: 200, describe: "The person", shape: personShape },
    problems: ["not_found"],
    handle: ({ params: { id }, body, actor, at }, { storage }) =>
      changePerson(storage, { id, change: given(body) }, { actor, at }),
  }),
];

/** Without the fields left out, which mean "as it is". */
function given({ name, email, until }: z.output<typeof personChangeShape>) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(until === undefined ? {} : { until }),
  };
}
