import { CATEGORIES, type Category } from "../categories.js";
import { type Example, labelsOf } from "./example.js";

/** A row of `train.jsonl`. */
export type PublicRow = {
  readonly text: string;
  readonly lang: string;
  readonly source: string;
  readonly labels: Readonly<Record<string, number>>;
};

/** A row of `responses-train.jsonl`. */
export type ResponseRow = {
  readonly response: string;
  readonly source: string;
  readonly labels: Readonly<Record<string, number>>;
};

/** Ordinary requests by construction: whatever their rows leave open is 0. */
const ORDINARY = new Set(["clinc", "banking", "arena-hard", "selfinstruct", "seed", "oasst_fr"]);
/** Comments among people, not requests to an assistant. */
const COMMENTS = new Set([
  "goemo",
  "davidson",
  "tsd",
  "mlma_en",
  "mlma_fr",
  "rtp",
  "surge",
  "dreaddit",
  "counsel",
]);
/** What a comment among people cannot be: a request to an assistant. Rows leave these open. */
const REQUESTS_ONLY: readonly Category[] = ["reliance", "cyber", "fraud", "privacy"];
/** Posts sampled by words of hatred: a confession of one's own suffering is not to be expected among them. */
const HATEFUL = new Set(["mlma_en", "mlma_fr", "davidson"]);
const SUFFERING: readonly Category[] = ["self_harm", "delusion"];

/**
 * An example from a public row. A label that is absent stays unknown, except where the source itself answers:
 * ordinary requests are negative throughout, comments among people are no requests to an assistant, and posts
 * sampled for hatred are no confessions.
 */
export function fromPublicRow({ text, lang, source, labels }: PublicRow): Example {
  const name = source.split(":")[0] ?? source;
  const open = [
    ...(ORDINARY.has(name) ? CATEGORIES : []),
    ...(COMMENTS.has(name) ? REQUESTS_ONLY : []),
    ...(HATEFUL.has(name) ? SUFFERING : []),
  ];
  const named = { ...Object.fromEntries(open.map((category) => [category, 0])), ...labels };
  const positive = Object.values(named).some((label) => label === 1);
  return {
    text,
    role: "user",
    lang: lang === "fr" ? "fr" : "en",
    labels: labelsOf("user", named),
    weight: 1,
    group: text,
    ordinary: !positive && (ORDINARY.has(name) || name === "goemo" || source.endsWith(":commonsense")),
  };
}

/** An example of an assistant's answer: unsafe when a judge found it unsafe or found that it complied with harm. */
export function fromResponseRow({ response, labels }: ResponseRow): Example {
  const unsafe = labels.unsafe_response ?? labels.complied_with_harm;
  return {
    text: response,
    role: "assistant",
    lang: "en",
    labels: labelsOf("assistant", unsafe === undefined ? {} : { unsafe_response: unsafe }),
    weight: 1,
    group: response,
    ordinary: unsafe === 0,
  };
}
