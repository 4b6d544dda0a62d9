import { DAY_MS, HOURS, volumeOfDay } from "./calendar.js";
import { converse, type Setting } from "./conversation.js";
import { versionOn } from "./demonstration.js";
import type { SimulatedLanguage } from "./grammar.js";
import { mix } from "./hash.js";
import type { SimulatedMessage } from "./message.js";
import { drawPerson, drawPlace } from "./population.js";
import { pickWeighted, type Random } from "./random.js";

const HOUR_MS = 3_600_000;

export interface SimulatedDay {
  /** A generator seeded for this day and no other: see `daySeed`. */
  readonly random: Random;
  /** From 0 to `DEMONSTRATION.days` − 1. */
  readonly day: number;
  /** Day 0 at 00:00 UTC, in epoch milliseconds. */
  readonly start: number;
  /** Mean number of messages a day over the twelve weeks, both roles together. */
  readonly dailyMessages: number;
}

/** The seed of a day's generator: days can be simulated in any order, or alone, with the same result. */
export function daySeed(seed: number, day: number): number {
  return mix(seed, day);
}

const HOUR_WEIGHTS = {
  fr: Object.fromEntries(HOURS.fr.entries()),
  en: Object.fromEntries(HOURS.en.entries()),
} as const satisfies Record<SimulatedLanguage, Record<number, number>>;

/** Milliseconds from a conversation's first message to each of its messages. */
function pace(random: Random, turns: number): number[] {
  const moments: number[] = [];
  let elapsed = 0;
  for (let turn = 0; turn < turns; turn++) {
    moments.push(elapsed);
    elapsed += 2_000 + Math.floor(random.next() * 14_000);
    moments.push(elapsed);
    elapsed += 15_000 + Math.floor(random.next() ** 2 * 400_000);
  }
  return moments;
}

function drawStart(random: Random, language: SimulatedLanguage, duration: number): number {
  const hour = Number(pickWeighted(random, HOUR_WEIGHTS[language]));
  const moment = Math.floor((hour + random.next()) * HOUR_MS);
  return Math.min(moment, DAY_MS - 1 - duration);
}

function simulateConversation(request: SimulatedDay, number: number): SimulatedMessage[] {
  const { random, day } = request;
  const person = drawPerson(random);
  const setting: Setting = { day, person, ...drawPlace(random, person) };
  const turns = converse(random, setting);
  const moments = pace(random, turns.length);
  const begins = request.start + day * DAY_MS + drawStart(random, person.language, moments.at(-1) ?? 0);
  const conversation = `d${String(day).padStart(2, "0")}-c${String(number).padStart(5, "0")}`;
  const said = turns.flatMap((turn) => [
    { role: "user" as const, text: turn.asked, truth: turn.askedTruth },
    { role: "assistant" as const, text: turn.answered, truth: turn.answeredTruth },
  ]);
  return said.map((message, index) => ({
    id: `${conversation}-m${index + 1}`,
    time: new Date(begins + (moments[index] ?? 0)).toISOString(),
    system: setting.system,
    version: versionOn(day, setting.system),
    surface: setting.surface,
    locale: person.locale,
    user: person.key,
    conversation,
    ...message,
  }));
}

/**
 * One day of the demonstration's usage, sorted by time. The same generator seed, day, start and volume give the
 * same messages; every conversation begins and ends within the day.
 */
export function simulateDay(request: SimulatedDay): SimulatedMessage[] {
  const noise = 1 + 0.05 * (request.random.next() + request.random.next() + request.random.next() - 1.5);
  const target = Math.round(request.dailyMessages * volumeOfDay(request.start, request.day) * noise);
  const messages: SimulatedMessage[] = [];
  for (let number = 1; messages.length < target; number++)
    messages.push(...simulateConversation(request, number));
  return messages.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}
