import type { Postmortem } from "@balise/preparedness";

export type DraftAction = Postmortem["actions"][number];
export const POSTMORTEM_PARTS = ["summary", "cause", "effect", "lessons"] as const;
export type PostmortemPart = (typeof POSTMORTEM_PARTS)[number];

export const EMPTY_DRAFT: Postmortem = { summary: "", cause: "", effect: "", lessons: "", actions: [] };

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** Reads a draft that this browser kept; what it does not hold, or holds otherwise, is empty. */
export function readDraft(kept: string): Postmortem {
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return EMPTY_DRAFT;
  }
  const fields = fieldsOf(value);
  const actions = Array.isArray(fields.actions) ? fields.actions.map(fieldsOf) : [];
  return {
    summary: textOf(fields.summary),
    cause: textOf(fields.cause),
    effect: textOf(fields.effect),
    lessons: textOf(fields.lessons),
    actions: actions.map(({ what, who, by }) => ({ what: textOf(what), who: textOf(who), by: textOf(by) })),
  };
}

/** The text under which a draft is kept; empty when there is nothing in it. */
export function writeDraft(draft: Postmortem): string {
  const empty = POSTMORTEM_PARTS.every((part) => draft[part].trim() === "") && draft.actions.length === 0;
  return empty ? "" : JSON.stringify(draft);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What a draft still lacks before it can close the incident. */
export function lacking({ actions, ...texts }: Postmortem): (PostmortemPart | "actions")[] {
  const parts = POSTMORTEM_PARTS.filter((part) => texts[part].trim() === "");
  const halfDone = actions.some(
    ({ what, who, by }) => what.trim() === "" || who.trim() === "" || !DAY.test(by),
  );
  return halfDone ? [...parts, "actions"] : [...parts];
}
