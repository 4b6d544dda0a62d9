import { isProblem, type Language, type Problem, problemSentence } from "@balise/preparedness";

/** The station answered, and the answer is a problem: what the problem vocabulary can say. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    readonly status: number,
  ) {
    super(problem.code);
    this.name = "Refusal";
  }
}

/** The station did not answer: no network, stopped, or something between that is not the station. */
export class Unreachable extends Error {
  constructor(readonly status: number | null) {
    super("unreachable");
    this.name = "Unreachable";
  }
}

const NO_ANSWER: Readonly<Record<Language, string>> = {
  fr: "La station ne répond pas. Rien n’a été changé ; réessayez dans un instant.",
  en: "The station does not answer. Nothing was changed; try again in a moment.",
};

const UNFORESEEN: Readonly<Record<Language, string>> = {
  fr: "Un imprévu a arrêté cette page. Rechargez-la ; si cela continue, prévenez la personne qui administre la station.",
  en: "Something unforeseen stopped this page. Load it again; if it stays so, tell whoever administers the station.",
};

/** The sentence that tells a failure to the reader; a fault of the page itself is not told as the station's silence. */
export function failureSentence(error: unknown, language: Language): string {
  if (error instanceof Refusal) return problemSentence(error.problem, language);
  return error instanceof Unreachable ? NO_ANSWER[language] : UNFORESEEN[language];
}

/** True when a request was refused with this code. */
export function refusedWith(error: unknown, code: Problem["code"]): boolean {
  return error instanceof Refusal && error.problem.code === code;
}

/** The failure of an answer that was not a success: its problem where it carries one. */
export function failureOf(status: number, body: unknown): Refusal | Unreachable {
  return isProblem(body) ? new Refusal(body, status) : new Unreachable(status);
}
