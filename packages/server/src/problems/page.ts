import { LANGUAGES, type Language, PROBLEM_CODES, type ProblemCode } from "@balise/preparedness";
import { PROBLEM_ADVICE } from "./advice.js";
import { PROBLEM_STATUS } from "./status.js";
import { PROBLEM_TITLES } from "./titles.js";

/** The code that a text names, if any. */
export function readProblemCode(text: string): ProblemCode | undefined {
  return PROBLEM_CODES.find((code) => code === text);
}

/** The page at /problems/{code}: what the problem means and what to do, the reader's language first, then the other. */
export function problemPage(code: ProblemCode, language: Language): string {
  const languages = [language, ...LANGUAGES.filter((other) => other !== language)];
  const parts = languages.map(
    (each) =>
      `<section lang="${each}"><h1>${PROBLEM_TITLES[code][each]}</h1><p>${html(PROBLEM_ADVICE[code][each])}</p></section>`,
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${PROBLEM_TITLES[code][language]}</title></head><body><p><code>${code}</code> · HTTP ${PROBLEM_STATUS[code]}</p>${parts.join("")}</body></html>`;
}

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/`([^`]*)`/g, "<code>$1</code>");
}
