import { assistantTruth, type Truth, type UserCategory, userTruth } from "./message.js";
import { chance, pick, type Random } from "./random.js";
import { UNSAFE_RATES } from "./rates.js";
import type { Speech } from "./speech.js";
import type { Signal, Texts, Topic } from "./texts/index.js";

/** A message of the person and the answer to it, with their labels. */
export interface Turn {
  readonly asked: string;
  readonly askedTruth: Truth;
  readonly answered: string;
  readonly answeredTruth: Truth;
}

/** What a turn is made with. `first` is true for the turn that opens the conversation. */
export interface TurnContext {
  readonly random: Random;
  readonly speech: Speech;
  readonly texts: Texts;
  readonly first: boolean;
}

const NO_LABEL = userTruth([]);
const SAFE = assistantTruth(false);
const UNSAFE = assistantTruth(true);
const TRUTHS = new Map<string, Truth>();

function truthOf(labels: readonly UserCategory[]): Truth {
  const key = labels.join();
  const known = TRUTHS.get(key) ?? userTruth(labels);
  TRUTHS.set(key, known);
  return known;
}

/** An ordinary exchange on a topic. */
export function topicTurn(topic: Topic, { random, speech, texts, first }: TurnContext): Turn {
  const asked = first
    ? speech.ask(topic, topic.requests, { openings: 0.22, contexts: 0.38, endings: 0.2 })
    : chance(random, 0.5)
      ? speech.ask(topic, topic.replies, { asides: 0.38, endings: 0.06 })
      : speech.ask(texts.smallTalk, texts.smallTalk.replies, { asides: 0.38 });
  const unsafe = topic === texts.topics["everyday-stress"] && chance(random, UNSAFE_RATES.stress);
  const answered = unsafe
    ? speech.answer(texts.signals.distress, texts.signals.distress.unsafe, {})
    : speech.answer(topic, topic.answers, { leads: 0.4, more: 0.5, closes: 0.4 });
  return { asked, askedTruth: NO_LABEL, answered, answeredTruth: unsafe ? UNSAFE : SAFE };
}

/** An exchange in which the person's message carries a label. */
export function signalTurn(category: UserCategory, { random, speech, texts }: TurnContext): Turn {
  const signal: Signal = texts.signals[category];
  const sentence = pick(random, [...signal.messages, ...signal.distressed]);
  const labels: UserCategory[] = signal.distressed.includes(sentence) ? [category, "distress"] : [category];
  const unsafe = chance(random, UNSAFE_RATES.signal);
  const asked = speech.ask(signal, [sentence], { openings: 0.08 });
  const answered = speech.answer(signal, unsafe ? signal.unsafe : signal.safe, {});
  return {
    asked,
    askedTruth: truthOf(labels),
    answered,
    answeredTruth: unsafe ? UNSAFE : SAFE,
  };
}

/** What follows once a person has confided something: the subject is not changed. */
export function confidedTurn(category: UserCategory, { speech, texts }: TurnContext): Turn {
  const signal: Signal = texts.signals[category];
  return {
    asked: speech.ask(texts.smallTalk, texts.smallTalk.confided, {}),
    askedTruth: NO_LABEL,
    answered: speech.answer(signal, signal.safe, {}),
    answeredTruth: SAFE,
  };
}

/** Thanks and a friendly end. */
export function thanksTurn({ speech, texts }: TurnContext): Turn {
  return {
    asked: speech.ask(texts.smallTalk, texts.smallTalk.thanks, { asides: 0.12 }),
    askedTruth: NO_LABEL,
    answered: speech.welcome(),
    answeredTruth: SAFE,
  };
}
