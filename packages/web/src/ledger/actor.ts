/** Who acted: “person:lea-martin”, “token:local”, “station” or “judge”, taken apart. */
export type Actor =
  | { readonly kind: "person" | "token"; readonly id: string }
  | { readonly kind: "station" | "judge" }
  | { readonly kind: "other"; readonly id: string };

export function readActor(actor: string): Actor {
  if (actor === "station" || actor === "judge") return { kind: actor };
  const [kind, ...rest] = actor.split(":");
  const id = rest.join(":");
  if ((kind === "person" || kind === "token") && id !== "") return { kind, id };
  return { kind: "other", id: actor };
}
