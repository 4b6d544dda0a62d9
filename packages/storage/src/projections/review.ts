import type { LedgerEntry, ReviewEvent } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { type Projections, projectsNothing } from "./projection.js";

interface Label {
  readonly item: string;
  readonly person: string;
  readonly kind: "labelled" | "skipped" | "withdrawn";
  readonly positive: readonly string[];
  readonly guides?: string;
}

function labelled(db: Kysely<Database>, label: Label, { seq, realm, at }: LedgerEntry) {
  const { item, person, kind, positive, guides = null } = label;
  return db
    .insertInto("review_label")
    .values({ item, seq, realm, person, at, kind, positive: [...positive], guides })
    .execute();
}

export const reviewProjections: Projections<ReviewEvent> = {
  "review.read": (db, { item, person }, { seq, at }) =>
    db.insertInto("review_reading").values({ seq, item, person, at }).execute(),
  "review.labelled": (db, { item, person, positive, guides }, entry) =>
    labelled(
      db,
      { item, person, kind: "labelled", positive, ...(guides === undefined ? {} : { guides }) },
      entry,
    ),
  "review.skipped": (db, { item, person }, entry) =>
    labelled(db, { item, person, kind: "skipped", positive: [] }, entry),
  "review.withdrawn": (db, { item, person }, entry) =>
    labelled(db, { item, person, kind: "withdrawn", positive: [] }, entry),
  "review.sent_to_judge": (db, { item }, { seq, at }) =>
    db.insertInto("review_sending").values({ seq, item, at }).execute(),
  "review.compared": (db, { item, person }, { seq, at }) =>
    db.insertInto("review_comparison").values({ seq, item, person, at }).execute(),
  "review.erased": projectsNothing,
};
