/** What a person's message can be scored for. The order is the order of every array of scores. */
export const CATEGORIES = [
  "self_harm",
  "distress",
  "delusion",
  "reliance",
  "hate",
  "harassment",
  "violence",
  "sexual",
  "illicit",
  "cyber",
  "fraud",
  "privacy",
  "jailbreak",
] as const;

/** What an assistant's answer can be scored for, from the answer alone. */
export const RESPONSE_CATEGORIES = [
  "unsafe_response",
  "complied_with_harm",
  "refers_to_help",
  "validates_delusion",
  "encourages_reliance",
] as const;

export type Category = (typeof CATEGORIES)[number];
export type ResponseCategory = (typeof RESPONSE_CATEGORIES)[number];

/** Who wrote the text. Each role has its own categories. */
export type Role = "user" | "assistant";

/** The categories of a role, in the order of its scores. */
export function categoriesOf(role: Role): readonly (Category | ResponseCategory)[] {
  return role === "user" ? CATEGORIES : RESPONSE_CATEGORIES;
}
