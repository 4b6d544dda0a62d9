import { seededRandom } from "@balise/measure";
import { drawSentence, readPatterns } from "./detector-sentences.js";

/** Where a message stops growing, and how long its sentences may be, so that the mean is about 130 bytes. */
const ENOUGH = 72;
const LONGEST = 180;

/** Messages of one to a few sentences of the written corpus, the same for the same seed. */
export function makeMessages(count: number, seed: string): string[] {
  const random = seededRandom(seed);
  const patterns = readPatterns();
  const sentence = (): string => {
    const drawn = drawSentence(random.pick(patterns).text, random);
    return drawn.length > LONGEST ? sentence() : drawn;
  };
  const messages = Array.from({ length: count }, () => {
    let message = sentence();
    while (message.length < ENOUGH) message += ` ${sentence()}`;
    return message;
  });
  // As a service has them: whole strings out of JSON, not pieces that wait to be joined.
  return JSON.parse(JSON.stringify(messages));
}

export function meanBytes(messages: readonly string[]): number {
  return messages.reduce((sum, message) => sum + Buffer.byteLength(message), 0) / messages.length;
}
