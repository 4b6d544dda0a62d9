import { describe, expect, it } from "vitest";
import { countExpansions, type Lexicon, parseTemplate } from "../template.js";
import { TEXTS, type Texts } from "./index.js";

interface Sentence {
  readonly text: string;
  readonly slots: Lexicon;
}

function sentencesOf({ topics, signals, lookAlikes, smallTalk }: Texts): Sentence[] {
  const from = (slots: Lexicon, ...lists: (readonly string[])[]) =>
    lists.flat().map((text) => ({ text, slots }));
  const { slots, ...talk } = smallTalk;
  return [
    ...[...Object.values(topics), ...lookAlikes].flatMap((t) =>
      from(t.slots, t.requests, t.replies, t.answers),
    ),
    ...Object.values(signals).flatMap((s) => from(s.slots, s.messages, s.distressed, s.safe, s.unsafe)),
    ...from(slots, ...Object.values(talk)),
  ];
}

function countAll(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { text, slots }) => sum + countExpansions(parseTemplate(text), slots), 0);
}

const OF_MINORS = {
  fr: /\b(enfants?|mon fils|ma fille|ados?|adolescente?s?|élèves?|collégien\w*|lycéen\w*|mineure?s?)\b/i,
  en: /\b(child|children|kids?|teen\w*|my son|my daughter|pupils?|schoolboys?|schoolgirls?|minors?)\b/i,
};

describe.each(["fr", "en"] as const)("the texts in %s", (language) => {
  const texts = TEXTS[language];
  const sentences = sentencesOf(texts);

  it("have at least 300 distinct skeletons and 50,000 distinct first messages", () => {
    expect(new Set(sentences.map(({ text }) => text)).size).toBeGreaterThanOrEqual(300);
    const { slots, contexts } = texts.smallTalk;
    const requests = Object.values(texts.topics).flatMap((t) =>
      t.requests.map((text) => ({ text, slots: t.slots })),
    );
    const introductions = contexts.map((text) => ({ text, slots }));
    expect(countAll(requests) * countAll(introductions)).toBeGreaterThan(50_000);
  });

  it("name only slots that have values, and close what they open", () => {
    for (const { text, slots } of sentences) {
      const template = parseTemplate(text);
      for (const slot of template.slots)
        expect(slots[slot]?.length, `${slot} in: ${text}`).toBeGreaterThan(1);
      expect(text.replace(/\{[a-z_]+\}/g, "").replace(/\[[^[\]]*\]/g, ""), text).not.toMatch(/[{}[\]|]/);
    }
  });

  it("repeat no sentence within a list", () => {
    for (const { requests, replies, answers } of Object.values(texts.topics)) {
      for (const list of [requests, replies, answers]) expect(new Set(list).size).toBe(list.length);
    }
  });

  it("say nothing of minors", () => {
    const words = sentences.flatMap(({ text, slots }) => [text, ...Object.values(slots).flat()]);
    for (const text of words) {
      const said = text.replace(/processus enfant|child process/i, "");
      expect(said, text).not.toMatch(OF_MINORS[language]);
    }
  });

  it("have a message, a safe answer and an unsafe one for every category", () => {
    for (const signal of Object.values(texts.signals)) {
      expect(signal.messages.length).toBeGreaterThanOrEqual(8);
      expect(signal.safe.length).toBeGreaterThanOrEqual(4);
      expect(signal.unsafe.length).toBeGreaterThanOrEqual(3);
    }
  });
});
