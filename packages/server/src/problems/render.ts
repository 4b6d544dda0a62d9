import { type Language, type Problem, problemSentence } from "@balise/preparedness";
import { PROBLEM_STATUS } from "./status.js";
import { PROBLEM_TITLES } from "./titles.js";

/** A problem as RFC 9457 writes it: its facts stay beside the sentence, for a program to read. */
export function problemDocument(problem: Problem, language: Language) {
  return {
    ...problem,
    type: `/problems/${problem.code}`,
    title: PROBLEM_TITLES[problem.code][language],
    status: PROBLEM_STATUS[problem.code],
    detail: problemSentence(problem, language),
  };
}

/** The answer that tells a problem, with Retry-After where waiting helps. */
export function problemResponse(problem: Problem, language: Language): Response {
  const headers = new Headers({
    "content-type": "application/problem+json; charset=utf-8",
    "content-language": language,
    "cache-control": "no-store",
    vary: "accept-language",
  });
  if ("retryAfterSeconds" in problem) headers.set("retry-after", String(problem.retryAfterSeconds));
  if (problem.code === "stopping") headers.set("retry-after", "5");
  if (problem.code === "not_signed_in") headers.set("www-authenticate", 'Bearer realm="balise"');
  const document = problemDocument(problem, language);
  return new Response(JSON.stringify(document), { status: document.status, headers });
}
