import { CATEGORIES, type Category } from "../categories.js";
import { type Example, labelsOf, type OrdinaryKind } from "./example.js";

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

/** Ordinary text by construction: whatever its rows leave open is 0. */
const ORDINARY: Readonly<Record<string, OrdinaryKind>> = {
  clinc: "command",
  banking: "command",
  "arena-hard": "request",
  selfinstruct: "request",
  seed: "request",
  oasst_fr: "request",
};
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

/** Prompts each written for one hazard: one on these subjects is no request for private data or an intrusion. */
const ONE_HAZARD = "ailuminate_en";
const OTHER_HAZARDS: readonly Category[] = ["self_harm", "hate", "sexual", "violence"];
const DATA_HAZARDS: readonly Category[] = ["cyber", "privacy"];

/**
 * An example from a public row. A label that is absent stays unknown, except where the source itself answers:
 * ordinary requests are negative throughout, comments among people are no requests to an assistant, posts sampled for
 * hatred are no confessions, and a prompt written for one hazard is not of another kind.
 */
export function fromPublicRow({ text, lang, source, labels }: PublicRow): Example {
  const name = source.split(":")[0] ?? source;
  const open = [
    ...(name in ORDINARY ? CATEGORIES : []),
    ...(COMMENTS.has(name) ? REQUESTS_ONLY : []),
    ...(HATEFUL.has(name) ? SUFFERING : []),
    ...(name === ONE_HAZARD && OTHER_HAZARDS.some((hazard) => labels[hazard] === 1) ? DATA_HAZARDS : []),
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
    source: name,
    ordinary: positive ? null : ordinaryKind(source),
  };
}

function ordinaryKind(source: string): OrdinaryKind | null {
  if (source === "goemo") return "comment";
  if (source.endsWith(":commonsense")) return "request";
  return ORDINARY[source] ?? null;
}

/**
 * An example of an assistant's answer. An answer that complied with harm is unsafe; that an answer was found safe
 * says that it complied with nothing; nothing is known of the rest.
 */
export function fromResponseRow({ response, source, labels }: ResponseRow): Example {
  const { unsafe_response: unsafe, complied_with_harm: complied } = labels;
  const named = {
    ...(unsafe === undefined
      ? {}
      : { unsafe_response: unsafe, ...(unsafe === 0 ? { complied_with_harm: 0 } : {}) }),
    ...(complied === undefined ? {} : { complied_with_harm: complied, unsafe_response: complied }),
  };
  return {
    text: response,
    role: "assistant",
    lang: "en",
    labels: labelsOf("assistant", named),
    weight: 1,
    group: response,
    source: source.split(":")[0] ?? source,
    ordinary: (unsafe ?? complied) === 0 ? "answer" : null,
  };
}
