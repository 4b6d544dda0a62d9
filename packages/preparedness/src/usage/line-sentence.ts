import { isProblem, type Language, type Localised, problemSentence } from "../problems/index.js";
import type { BatchAnswer, LineNote, WarningCode } from "./interaction.js";

const WARNING_SENTENCES: Readonly<Record<WarningCode, Localised>> = {
  user_key_looks_like_email: {
    fr: "la clé d’utilisateur ressemble à une adresse de courriel ; seul un pseudonyme à clé en est gardé, mais mieux vaut ne pas l’envoyer.",
    en: "the user key looks like an e-mail address; only a keyed pseudonym of it is kept, but it is better not sent.",
  },
};

function told(note: LineNote, language: Language): LineNote {
  if (isProblem(note)) return { ...note, detail: problemSentence(note, language) };
  const sentence = WARNING_SENTENCES[note.code as WarningCode];
  if (sentence === undefined) return note;
  return {
    ...note,
    detail: `${language === "fr" ? `Ligne ${note.line} :` : `Line ${note.line}:`} ${sentence[language]}`,
  };
}

/** A batch's answer with a sentence in the reader's language for each rejected line and each warning. */
export function answerInWords(answer: BatchAnswer, language: Language): BatchAnswer {
  return {
    ...answer,
    problems: answer.problems.map((note) => told(note, language)),
    warnings: answer.warnings.map((note) => told(note, language)),
  };
}
