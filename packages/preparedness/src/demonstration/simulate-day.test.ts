import { seededRandom } from "@balise/measure";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ASSISTANT_CATEGORY,
  DEMONSTRATION,
  daySeed,
  type SimulatedMessage,
  simulateDay,
  USER_CATEGORIES,
} from "./index.js";

const START = Date.UTC(2026, 7, 31);
const DAY_MS = 86_400_000;

function day(seed: number, number: number, dailyMessages = 2000): SimulatedMessage[] {
  return simulateDay({
    random: seededRandom(daySeed(seed, number)),
    day: number,
    start: START,
    dailyMessages,
  });
}

function days(seed: number, from: number, to: number): SimulatedMessage[] {
  return Array.from({ length: to - from }, (_, index) => day(seed, from + index)).flat();
}

function groups(messages: readonly SimulatedMessage[], key: "conversation" | "user"): SimulatedMessage[][] {
  const byKey = new Map<string, SimulatedMessage[]>();
  for (const message of messages) byKey.set(message[key], [...(byKey.get(message[key]) ?? []), message]);
  return [...byKey.values()];
}

const ofUsers = (messages: readonly SimulatedMessage[]) =>
  messages.filter((message) => message.role === "user");

function rate(messages: readonly SimulatedMessage[], category: string): number {
  return messages.filter((message) => message.truth[category] === 1).length / messages.length;
}

const whole = [1, 2].map((seed) =>
  Array.from({ length: DEMONSTRATION.days }, (_, number) => day(seed, number)),
);
const first = whole[0] ?? [];
const everything = whole.flat(2);

describe("a simulated day", () => {
  it("is the same for the same seed, and another for another seed", () => {
    expect(day(7, 30, 200)).toEqual(day(7, 30, 200));
    expect(day(8, 30, 200)).not.toEqual(day(7, 30, 200));
  });

  it("does not depend on the days made before it", () => {
    expect(day(1, 60)).toEqual(first[60]);
  });

  it("is sorted, within its day, without an empty text or an id used twice", () => {
    const arbitrary = fc.record({
      seed: fc.integer(),
      number: fc.integer({ min: 0, max: DEMONSTRATION.days - 1 }),
      volume: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ seed, number, volume }) => {
        const messages = day(seed, number, volume);
        const times = messages.map((message) => Date.parse(message.time));
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(times.every((time) => Math.floor((time - START) / DAY_MS) === number)).toBe(true);
        expect(
          messages.every((message) => message.text.trim() !== "" && !/[{}[\]|]/.test(message.text)),
        ).toBe(true);
        expect(new Set(messages.map((message) => message.id)).size).toBe(messages.length);
      }),
      { numRuns: 60 },
    );
  });

  it("alternates the person and the assistant in each conversation, of one person, in one place", () => {
    for (const messages of groups(day(3, 70), "conversation")) {
      expect(messages.map((message) => message.role)).toEqual(
        messages.map((_, index) => (index % 2 === 0 ? "user" : "assistant")),
      );
      const places = messages.map(({ user, system, version, surface, locale }) =>
        [user, system, version, surface, locale].join(),
      );
      expect(new Set(places).size).toBe(1);
    }
  });

  it("labels a person's message with the person's categories and an answer with its own", () => {
    for (const message of day(4, 12)) {
      const expected = message.role === "user" ? [...USER_CATEGORIES] : [ASSISTANT_CATEGORY];
      expect(Object.keys(message.truth).sort()).toEqual(expected.sort());
    }
  });
});

describe("twelve simulated weeks", () => {
  it("hold about the daily volume asked for, more at the end, less at the weekend", () => {
    const volumes = first.map((messages) => messages.length);
    const sum = (list: readonly number[]) => list.reduce((total, volume) => total + volume, 0);
    expect(sum(volumes) / volumes.length).toBeGreaterThan(1900);
    expect(sum(volumes) / volumes.length).toBeLessThan(2100);
    expect(sum(volumes.slice(-28))).toBeGreaterThan(1.1 * sum(volumes.slice(0, 28)));
    const weekend = volumes.filter((_, number) => number % 7 >= 5);
    const working = volumes.filter((_, number) => number % 7 < 5);
    expect(sum(weekend) / weekend.length).toBeLessThan((0.85 * sum(working)) / working.length);
  });

  it("are in French and English, about 60 to 40", () => {
    const french = everything.filter((message) => message.locale.startsWith("fr")).length / everything.length;
    expect(french).toBeGreaterThan(0.57);
    expect(french).toBeLessThan(0.63);
  });

  it("repeat themselves as people do: thanks often, requests rarely", () => {
    const messages = ofUsers(first.flat());
    const distinct = new Set(messages.map((message) => message.text)).size / messages.length;
    expect(distinct).toBeGreaterThan(0.5);
    expect(distinct).toBeLessThan(0.75);
    const opening = messages.filter((message) => message.id.endsWith("-m1")).map((message) => message.text);
    expect(new Set(opening).size / opening.length).toBeGreaterThan(0.6);
    expect(new Set(first.flat().map((message) => message.text)).size).toBeGreaterThan(50_000);
  });

  it("have few people who write much and many who write little", () => {
    const counts = groups(ofUsers(first.flat()), "user")
      .map((messages) => messages.length)
      .sort((a, b) => b - a);
    expect(counts.length).toBeGreaterThan(4000);
    expect(counts[0]).toBeLessThan(0.03 * ofUsers(first.flat()).length);
    const busiest = counts.slice(0, Math.ceil(counts.length / 10)).reduce((sum, count) => sum + count, 0);
    expect(busiest / ofUsers(first.flat()).length).toBeGreaterThan(0.25);
  });

  it.each(USER_CATEGORIES)("carry %s at a rate between 0.02 %% and 0.6 %% before the release", (category) => {
    const before = ofUsers(whole.flatMap((run) => run.slice(0, DEMONSTRATION.release.day)).flat());
    expect(rate(before, category)).toBeGreaterThan(0.0002);
    expect(rate(before, category)).toBeLessThan(0.006);
  });

  it("hold an unsafe answer in about one or two of a thousand", () => {
    const answers = everything.filter((message) => message.role === "assistant");
    expect(rate(answers, ASSISTANT_CATEGORY)).toBeGreaterThan(0.001);
    expect(rate(answers, ASSISTANT_CATEGORY)).toBeLessThan(0.003);
  });

  it("change version on the day of the release", () => {
    const versions = (number: number) =>
      new Set(
        first[number]
          ?.filter((message) => message.system === "lumiere-chat")
          .map((message) => message.version),
      );
    expect(versions(50)).toEqual(new Set(["4.1"]));
    expect(versions(51)).toEqual(new Set(["4.2"]));
  });
});

describe("the outbreak", () => {
  const { category, startDay, plateauDay, ratio } = DEMONSTRATION.outbreak;

  it.each([11, 12])(
    "multiplies self-harm risk by about three, gradually, after the release (seed %i)",
    (seed) => {
      const before = rate(ofUsers(days(seed, 0, startDay)), category);
      const rising = rate(ofUsers(days(seed, startDay, startDay + 5)), category);
      const after = rate(ofUsers(days(seed, plateauDay, DEMONSTRATION.days)), category);
      expect(after / before).toBeGreaterThan(ratio - 1);
      expect(after / before).toBeLessThan(ratio + 1);
      expect(rising).toBeLessThan(after);
    },
  );

  it("is mostly in French on the app, and in no other category", () => {
    const after = ofUsers(whole.flatMap((run) => run.slice(plateauDay, DEMONSTRATION.wave.startDay)).flat());
    const positive = after.filter((message) => message.truth[category] === 1);
    const centred = positive.filter(
      (message) => message.locale.startsWith("fr") && message.surface === "app",
    );
    expect(centred.length / positive.length).toBeGreaterThan(0.5);
    const before = ofUsers(whole.flatMap((run) => run.slice(0, startDay)).flat());
    expect(rate(after, "jailbreak") / rate(before, "jailbreak")).toBeLessThan(1.5);
  });
});

describe("the wave", () => {
  const { category, system, startDay, ratio } = DEMONSTRATION.wave;
  const messages = (from: number, to: number) =>
    ofUsers(whole.flatMap((run) => run.slice(from, to)).flat()).filter((one) => one.system === system);

  it.each([startDay, startDay + 3])("multiplies attempts at once and until the end (day %i)", (day) => {
    const before = rate(messages(0, startDay), category);
    const during = rate(messages(day, DEMONSTRATION.days), category);
    expect(during / before).toBeGreaterThan(ratio - 1.5);
    expect(during / before).toBeLessThan(ratio + 1.5);
  });

  it("leaves self-harm as the outbreak left it", () => {
    const { outbreak } = DEMONSTRATION;
    const plateau = rate(messages(outbreak.plateauDay, startDay), outbreak.category);
    const during = rate(messages(startDay, DEMONSTRATION.days), outbreak.category);
    expect(during / plateau).toBeGreaterThan(0.7);
    expect(during / plateau).toBeLessThan(1.4);
  });
});
