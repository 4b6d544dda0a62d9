import type { UserCategory } from "./message.js";
import type { Person } from "./population.js";
import { chance, pick, pickWeighted, type Random } from "./random.js";
import { BASE_RATES, LOOK_ALIKE_RATE, rateFactor } from "./rates.js";
import { Speech } from "./speech.js";
import { TEXTS, type Texts, type Topic, type TopicName } from "./texts/index.js";
import { confidedTurn, signalTurn, type Turn, thanksTurn, topicTurn } from "./turn.js";

/** How often a conversation has this many messages of the person. */
const LENGTHS = { 1: 0.38, 2: 0.27, 3: 0.16, 4: 0.09, 5: 0.05, 6: 0.03, 8: 0.02 } as const;

/** In a conversation with a signal one message of the person carries it, and each of the others with this probability. */
const SIGNAL_AGAIN = 0.15;

function mean(weights: Readonly<Record<number, number>>): number {
  const entries = Object.entries(weights);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return entries.reduce((sum, [value, weight]) => sum + Number(value) * weight, 0) / total;
}

const MEAN_LENGTH = mean(LENGTHS);

/** Messages of a person, on average, for one that carries a signal, in a conversation with a signal. */
const MESSAGES_A_SIGNAL = MEAN_LENGTH / (1 + SIGNAL_AGAIN * (MEAN_LENGTH - 1));

const TOPIC_WEIGHTS: Readonly<Record<TopicName, number>> = {
  cooking: 11,
  learning: 10,
  correspondence: 13,
  code: 5,
  travel: 8,
  paperwork: 8,
  "everyday-stress": 9,
  home: 7,
  culture: 8,
  tongues: 6,
  work: 8,
  budget: 6,
  wellbeing: 6,
};

const STATES: readonly UserCategory[] = ["self_harm", "distress", "delusion", "reliance"];

/** Where and when a conversation takes place. */
export interface Setting {
  readonly day: number;
  readonly person: Person;
  readonly system: string;
  readonly surface: string;
}

function drawSignal(random: Random, { day, person, system, surface }: Setting): UserCategory | null {
  let left = random.next() / MESSAGES_A_SIGNAL;
  const place = { system, language: person.language, surface };
  for (const [category, rate] of Object.entries(BASE_RATES[system] ?? {}) as [UserCategory, number][]) {
    left -= rate * rateFactor(category, day, place);
    if (left < 0) return category;
  }
  return null;
}

function drawTopic(random: Random, texts: Texts, { system }: Setting): Topic {
  if (system === "lumiere-code") return texts.topics.code;
  if (chance(random, LOOK_ALIKE_RATE)) return pick(random, texts.lookAlikes);
  return texts.topics[pickWeighted(random, TOPIC_WEIGHTS)];
}

/** The turns of one conversation, in order; at least one. */
export function converse(random: Random, setting: Setting): Turn[] {
  const texts = TEXTS[setting.person.language];
  const speech = new Speech(random, setting.person);
  const signal = drawSignal(random, setting);
  const confiding = signal !== null && STATES.includes(signal);
  const topic = confiding ? texts.topics["everyday-stress"] : drawTopic(random, texts, setting);
  const length = Number(pickWeighted(random, LENGTHS));
  const thanks = length > 1 && chance(random, 0.45);
  const signalled = Math.floor(random.next() * length);
  let confided = false;
  return Array.from({ length }, (_, index) => {
    const context = { random, speech, texts, first: index === 0 };
    if (signal !== null && (index === signalled || chance(random, SIGNAL_AGAIN))) {
      confided = confiding;
      return signalTurn(signal, context);
    }
    if (signal !== null && confided) return confidedTurn(signal, context);
    return thanks && index === length - 1 ? thanksTurn(context) : topicTurn(topic, context);
  });
}
