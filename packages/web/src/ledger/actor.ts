/** Who acted: “person:lea-martin”, “token:local” or “station”, taken apart. */
export type Actor =
  | { readonly kind: "person" | "token"; readonly id: string }
  | { readonly kind: "station" }
  | { readonly kind: "other"; readonly id: string };

export function readActor(actor: string): Actor {
  if (actor === "station") return { kind: "station" };
  const [kind, ...rest] = actor.split(":");
  const id = rest.join(":");
  if ((kind === "person" || kind === "token") && id !== "") return { kind, id };
  return { kind: "other", id: actor };
}
