import { capitalise, joinValue, quoting, type SimulatedLanguage, toSecondPerson } from "./grammar.js";
import { type Handwriting, typed } from "./handwriting.js";
import { chance, pick, type Random } from "./random.js";
import { fill, type Lexicon, parseTemplate, type Template } from "./template.js";
import { type SmallTalk, TEXTS } from "./texts/index.js";
import { typeset } from "./typeset.js";

/** Something sentences belong to: its slots, whose values a conversation remembers. */
interface Source {
  readonly slots: Lexicon;
}

type Part = "openings" | "contexts" | "asides" | "endings" | "leads" | "closes";

/** How often each part of small talk goes with a message, and `more` than one sentence in an answer. */
type Frame = Readonly<Partial<Record<Part | "more", number>>>;

const parsed = new Map<string, Template>();

function templateOf(source: string): Template {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const template = parseTemplate(source);
  parsed.set(source, template);
  return template;
}

/** The two voices of one conversation. An answer takes up what was asked, and nobody says the same sentence twice. */
export class Speech {
  readonly #bound = new Map<Source, Map<string, string>>();
  readonly #said = new Set<string>();
  readonly #random: Random;
  readonly #language: SimulatedLanguage;
  readonly #handwriting: Handwriting;
  readonly #smallTalk: SmallTalk;

  constructor(random: Random, person: { language: SimulatedLanguage; handwriting: Handwriting }) {
    this.#random = random;
    this.#language = person.language;
    this.#handwriting = person.handwriting;
    this.#smallTalk = TEXTS[person.language].smallTalk;
  }

  #boundTo(source: Source): Map<string, string> {
    const bound = this.#bound.get(source) ?? new Map<string, string>();
    this.#bound.set(source, bound);
    return bound;
  }

  /** A sentence that was not said yet, of the earliest list that has one. */
  #choose(...lists: (readonly string[])[]): string {
    const unsaid = lists.map((list) => list.filter((sentence) => !this.#said.has(sentence)));
    const chosen = pick(this.#random, unsaid.find((list) => list.length > 0) ?? lists.flat());
    this.#said.add(chosen);
    return chosen;
  }

  #inFrame(body: string, before: readonly Part[], after: readonly Part[], frame: Frame): string {
    const part = (name: Part) =>
      chance(this.#random, frame[name] ?? 0)
        ? [this.#asPerson(this.#smallTalk, this.#choose(this.#smallTalk[name]), new Map())]
        : [];
    return capitalise([...before.flatMap(part), body, ...after.flatMap(part)].join(" "));
  }

  #asPerson(source: Source, sentence: string, bound: Map<string, string>): string {
    const place = (before: string, value: string) => joinValue(before, value, this.#language);
    return fill(templateOf(sentence), { random: this.#random, lexicon: source.slots, bound, place });
  }

  /** A person's message, with new values for its slots. */
  ask(source: Source, sentences: readonly string[], frame: Frame): string {
    const fresh = new Map<string, string>();
    const body = this.#asPerson(source, this.#choose(sentences), fresh);
    const bound = this.#boundTo(source);
    for (const [slot, value] of fresh) bound.set(slot, value);
    return typed(
      this.#inFrame(body, ["openings", "contexts"], ["asides", "endings"], frame),
      this.#handwriting,
    );
  }

  /** The assistant's answer in one or two sentences, with the person's values in the second person. */
  answer(source: Source, sentences: readonly string[], frame: Frame): string {
    const bound = this.#boundTo(source);
    const place = (before: string, value: string) => {
      const heard = quoting(before) ? value : toSecondPerson(value, this.#language);
      return joinValue(before, heard, this.#language);
    };
    const fitting = sentences.filter((sentence) =>
      templateOf(sentence).slots.every((slot) => bound.has(slot)),
    );
    const count = chance(this.#random, frame.more ?? 0) ? 2 : 1;
    const body = Array.from({ length: count }, () => this.#choose(fitting, sentences))
      .map((sentence) =>
        fill(templateOf(sentence), { random: this.#random, lexicon: source.slots, bound, place }),
      )
      .join(" ");
    return typeset(this.#inFrame(body, ["leads"], ["closes"], frame), this.#language);
  }

  /** The assistant's reply to thanks. */
  welcome(): string {
    return typeset(
      this.#asPerson(this.#smallTalk, this.#choose(this.#smallTalk.welcomes), new Map()),
      this.#language,
    );
  }
}
