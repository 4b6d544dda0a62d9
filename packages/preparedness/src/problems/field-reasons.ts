import type { Language } from "./language.js";

/** Why a field is refused, where the reason is a code; other reasons are words already. */
const FIELD_REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  not_an_object: { fr: "un objet est attendu", en: "an object is expected" },
  not_a_string: { fr: "un texte est attendu", en: "a text is expected" },
  not_texts: {
    fr: "un texte, une liste de textes ou les parties textuelles d’un message sont attendus",
    en: "a text, a list of texts or the text parts of a message are expected",
  },
  empty: { fr: "il ne peut pas rester vide", en: "it cannot be empty" },
  too_long: { fr: "il est trop long", en: "it is too long" },
  not_printable: {
    fr: "il contient des caractères de commande ou des moitiés de caractère",
    en: "it holds control characters or halves of characters",
  },
  pattern: {
    fr: "il contient des caractères qui ne sont pas admis",
    en: "it holds characters that are not allowed",
  },
  not_a_time: {
    fr: "une heure ISO 8601 avec décalage est attendue, comme 2026-11-20T09:30:00Z",
    en: "an ISO 8601 time with an offset is expected, such as 2026-11-20T09:30:00Z",
  },
  not_an_address: {
    fr: "une adresse http ou https est attendue, sans mot de passe ni paramètre",
    en: "an http or https address is expected, without a password or parameters",
  },
  in_clear_text: {
    fr: "vers une autre machine, les textes ne partent que par https",
    en: "to another machine, texts go by https only",
  },
  not_in_range: {
    fr: "un nombre de l’intervalle admis est attendu",
    en: "a number in the allowed range is expected",
  },
  not_a_language: {
    fr: "ce titre n’est ni « # Français » ni « # English »",
    en: "this heading is neither “# Français” nor “# English”",
  },
  twice: { fr: "il est là deux fois", en: "it is there twice" },
  no_front_matter: {
    fr: "le fichier doit commencer par un en-tête YAML entre deux lignes « --- »",
    en: "the file must begin with a YAML header between two “---” lines",
  },
  not_one_of: { fr: "ce n’est pas l’une des valeurs possibles", en: "it is not one of the possible values" },
};

/** The reason in words. */
export function fieldReason(reason: string, language: Language): string {
  return FIELD_REASONS[reason]?.[language] ?? reason;
}
