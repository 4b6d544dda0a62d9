import type { Clause, Language } from "@balise/preparedness";
import { describe, expect, test } from "vitest";
import { EN } from "../words/en.js";
import { FR } from "../words/fr.js";
import { sentenceParts } from "../words/sentence.js";
import { wordsOf } from "../words/words.js";
import { clauseEnd, clauseSentence, opened } from "./clause-sentence.js";

const WORDS = { en: wordsOf("en", EN), fr: wordsOf("fr", FR) };
const TODAY = "2026-11-23";
const INDICATOR = { fr: "Risque suicidaire ou d’automutilation exprimé", en: "Self-harm risk expressed" };

function sentence(language: Language, clauses: readonly Clause[]): string {
  const words = WORDS[language];
  return clauses
    .map((clause, place) => {
      const { message } = clauseSentence(clause, TODAY, words);
      return (place === 0 ? opened(message) : message) + clauseEnd(place, clauses.length, words);
    })
    .join("")
    .replace(/<\/?\w+>/gu, "");
}

const incident: Clause = {
  code: "incident_open",
  incident: "2026-014",
  indicator: INDICATOR,
  title: "Self-harm risk",
  release: "lumiere-chat 4.2",
  state: "declared",
};
const alert: Clause = {
  code: "alert_open",
  alert: "A-2026-003",
  indicatorId: "self-harm-risk",
  indicator: INDICATOR,
  since: "2026-11-12",
  ratio: 1.62,
  release: null,
};
const seat: Clause = {
  code: "seat_vacant",
  role: "deputy",
  name: { fr: "Adjoint ou adjointe à la préparation", en: "Deputy Head of Preparedness" },
  since: "2026-11-18",
  acting: "Mei Tanaka",
};
const others: readonly Clause[] = [
  { ...incident, indicator: null, state: "resolved" },
  { code: "more_alerts", count: 1 },
  { code: "more_alerts", count: 3 },
  { ...seat, since: null, acting: null },
  { code: "decision_stale", decision: "D-2026-001", title: "Release 4.2" },
  { code: "quiet", days: 0 },
  { code: "quiet", days: 1 },
  { code: "quiet", days: 12 },
  { code: "no_system" },
  { code: "no_usage" },
];

describe("the first sentence of the Situation", () => {
  test("three clauses make one English sentence", () => {
    expect(sentence("en", [incident, alert, seat])).toBe(
      "Self-harm risk expressed rose after lumiere-chat 4.2 and is now incident 2026-014, not yet contained; Self-harm risk expressed runs at 1.6 times its expected level since 12 November; the seat of Deputy Head of Preparedness has been vacant since Wednesday (Mei Tanaka acts).",
    );
  });

  test("three clauses make one French sentence", () => {
    expect(sentence("fr", [incident, alert, seat])).toBe(
      "L’indicateur Risque suicidaire ou d’automutilation exprimé a monté après la sortie de lumiere-chat 4.2\u00a0: c’est maintenant l’incident 2026-014, pas encore contenu\u202f; l’indicateur Risque suicidaire ou d’automutilation exprimé atteint 1,6 fois le niveau attendu depuis le 12 novembre\u202f; le siège Adjoint ou adjointe à la préparation est vacant depuis mercredi (intérim\u00a0: Mei Tanaka).",
    );
  });

  test("every other clause reads alone in both languages", () => {
    expect(others.map((clause) => sentence("en", [clause]))).toMatchInlineSnapshot(`
      [
        "Incident 2026-014, “Self-harm risk”, is resolved, its postmortem to be written.",
        "1 more alert waits for an answer.",
        "3 more alerts wait for an answer.",
        "The seat of Deputy Head of Preparedness is still to be filled.",
        "The decision “Release 4.2” rests on evidence that has changed since.",
        "Nothing has changed that asks for an answer.",
        "Nothing has changed that asks for an answer since yesterday.",
        "Nothing has changed in 12 days that asks for an answer.",
        "This station watches no system yet.",
        "No usage has reached this station yet.",
      ]
    `);
    expect(others.map((clause) => sentence("fr", [clause]))).toMatchInlineSnapshot(`
      [
        "L’incident 2026-014, « Self-harm risk », est résolu et son retour d’expérience reste à écrire.",
        "1 autre alerte attend une réponse.",
        "3 autres alertes attendent une réponse.",
        "Le siège Adjoint ou adjointe à la préparation est encore à pourvoir.",
        "La décision « Release 4.2 » repose sur des preuves qui ont changé depuis.",
        "Rien n’a changé qui demande une réponse.",
        "Rien n’a changé depuis hier qui demande une réponse.",
        "En 12 jours, rien n’a changé qui demande une réponse.",
        "Cette station ne surveille encore aucun système.",
        "Aucun usage n’est encore parvenu à cette station.",
      ]
    `);
  });

  test("every tag of every clause leads somewhere", () => {
    for (const words of Object.values(WORDS)) {
      for (const clause of [incident, alert, seat, ...others]) {
        const { message, links } = clauseSentence(clause, TODAY, words);
        const tags = sentenceParts(message).flatMap(({ tag }) => tag ?? []);
        expect(tags.filter((tag) => links[tag] === undefined)).toEqual([]);
      }
    }
  });
});
