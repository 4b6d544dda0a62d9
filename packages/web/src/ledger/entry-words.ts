import type { Words } from "../words/words.js";
import { readActor } from "./actor.js";
import { entryType } from "./entry-types.js";

/** What an entry says happened, in words; the type itself when a newer station wrote it. */
export function entryWords(type: string, { t }: Pick<Words, "t">): string {
  const known = entryType(type);
  return known === undefined ? type : t(`entry.${known}`);
}

/** Who acted, by name. */
export function actorWords(
  actor: string,
  { t }: Pick<Words, "t">,
  personName: (id: string) => string,
): string {
  const read = readActor(actor);
  switch (read.kind) {
    case "station":
    case "judge":
      return t(`actor.${read.kind}`);
    case "person":
      return personName(read.id);
    case "token":
      return t("actor.token", { id: read.id });
    case "other":
      return read.id;
  }
}

/** The address of what an entry is about, where it has a page. */
export function streamAddress(stream: string): string | null {
  const [kind = "", ...rest] = stream.split("/");
  const id = rest.join("/");
  switch (kind) {
    case "alert":
      return `/alerts/${encodeURIComponent(id)}`;
    case "incident":
      return `/incidents/${encodeURIComponent(id)}`;
    case "decision":
      return `/decisions/${encodeURIComponent(id)}`;
    case "role":
    case "person":
      return "/governance";
    case "system":
      return "/systems";
    case "account":
    case "token":
      return "/accounts";
    default:
      return null;
  }
}
