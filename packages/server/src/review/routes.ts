import {
  itemFindingsShape,
  newLabelShape,
  problem,
  readingShape,
  reviewItemShape,
  reviewQueueShape,
} from "@balise/preparedness";
import { ITEM_STATES } from "@balise/storage";
import { z } from "zod";
import { type AnyRoute, type Call, defineRoute } from "../http/index.js";
import { openFindings } from "./item-findings.js";
import { labelItem } from "./label-item.js";
import { reviewQueue } from "./queue.js";
import { type Reader, readItem } from "./read-item.js";

const params = z.object({ item: z.string() });

/** Texts are opened and labelled by people who are signed in, never by a token. */
function readerOf(call: Call): Reader | null {
  if (call.caller.kind !== "account") return null;
  return { person: call.caller.account.person, actor: call.actor, at: call.at };
}

const personNeeded = () => problem("not_allowed", { concept: "review", verb: "write" });

export const reviewRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/review",
    needs: "review:read",
    summary: "The review sample, never its texts",
    query: z.object({
      state: z.enum(ITEM_STATES).default("waiting"),
      indicator: z.string().optional().describe("only items of this indicator's sample"),
      limit: z.coerce.number().int().min(1).max(500).optional(),
      after: z.string().optional().describe("id of the last item of the page before"),
    }),
    answer: {
      status: 200,
      describe: "A page of items with the counts of the whole sample",
      shape: reviewQueueShape,
    },
    handle: (call, station) => reviewQueue(station, call.by, call.query),
  }),
  defineRoute({
    method: "post",
    path: "/review/{item}/reading",
    needs: "review:write",
    summary: "Open a text; the reading enters the ledger",
    params,
    answer: {
      status: 200,
      describe: "The text, with the place of its reading in the ledger",
      shape: readingShape,
    },
    problems: ["not_found", "text_expired", "exposure_cap_reached"],
    handle: async (call, station) => {
      const reader = readerOf(call);
      return reader === null ? personNeeded() : readItem(station, call.params.item, reader);
    },
  }),
  defineRoute({
    method: "post",
    path: "/review/{item}/label",
    needs: "review:write",
    summary: "Label an item: the indicators that its text is positive for",
    params,
    body: newLabelShape,
    answer: { status: 200, describe: "The item", shape: reviewItemShape },
    problems: ["not_found", "invalid_field", "findings_seen"],
    handle: async (call, station) => {
      const reader = readerOf(call);
      if (reader === null) return personNeeded();
      return labelItem(station, call.params.item, { ...reader, verb: "label", positive: call.body.positive });
    },
  }),
  defineRoute({
    method: "post",
    path: "/review/{item}/findings",
    needs: "review:write",
    summary: "Open what each tier found in an item that you labelled; your label then stands",
    description:
      "Detector, judge and people, each with the version of its tier. Refused to whoever has no label on the item, so that people label blind; that it was opened enters the ledger, and the label is not changed by the same person any more.",
    params,
    answer: {
      ...{ status: 200, describe: "The findings, in the order of the tiers" },
      shape: itemFindingsShape,
    },
    problems: ["not_found", "label_first"],
    handle: async (call, station) => {
      const reader = readerOf(call);
      return reader === null ? personNeeded() : openFindings(station, call.params.item, reader);
    },
  }),
  defineRoute({
    method: "post",
    path: "/review/{item}/skip",
    needs: "review:write",
    summary: "Skip an item; no reason is asked",
    params,
    answer: { status: 200, describe: "The item", shape: reviewItemShape },
    problems: ["not_found", "findings_seen"],
    handle: async (call, station) => {
      const reader = readerOf(call);
      return reader === null
        ? personNeeded()
        : labelItem(station, call.params.item, { ...reader, verb: "skip" });
    },
  }),
  defineRoute({
    method: "delete",
    path: "/review/{item}/label",
    needs: "review:write",
    summary: "Take back the latest label or skip of an item",
    params,
    answer: { status: 200, describe: "The item, waiting again", shape: reviewItemShape },
    problems: ["not_found", "findings_seen"],
    handle: async (call, station) => {
      const reader = readerOf(call);
      return reader === null
        ? personNeeded()
        : labelItem(station, call.params.item, { ...reader, verb: "withdraw" });
    },
  }),
];
