import { clopperPearson, isProblem } from "@balise/measure";
import { z } from "zod";

/**
 * The conversations of an indicator that crossed the line in a period: a screening figure, neither an estimate of a
 * prevalence nor a number of people.
 */
export const conversationReadingShape = z
  .discriminatedUnion("state", [
    z.object({ state: z.literal("no_usage"), limit: z.number() }),
    z.object({
      state: z.literal("not_followed"),
      limit: z.number().describe("no conversation had risen above its start by the end of the period"),
    }),
    z.object({ state: z.literal("withheld"), limit: z.number(), minimumUsers: z.number().int() }),
    z.object({
      state: z.literal("counted"),
      limit: z.number().describe("evidence, in nats, at which a conversation has crossed the line"),
      from: z.iso.date().describe("first day of the period on which conversations were followed"),
      until: z.iso.date(),
      crossed: z.number().int().describe("conversations that crossed the line in the period, each once"),
      exposed: z.number().int().describe("denominator: user messages of the period"),
      rate: z.number().describe("crossed / exposed"),
      lower: z.number().describe("interval of the rate"),
      upper: z.number(),
      level: z.number(),
      method: z.string(),
      begun: z.number().int().describe("times a conversation rose above its start and was followed"),
      continued: z.number().int().describe("messages that came while their conversation was followed"),
      alone: z
        .boolean()
        .describe("messages seem to name a conversation each, so that none can cross: tell the client"),
      days: z.array(
        z.object({
          day: z.iso.date(),
          crossed: z.number().int().nullable().describe("null when withheld"),
        }),
      ),
    }),
  ])
  .meta({ id: "ConversationReading" });
export type ConversationReading = z.infer<typeof conversationReadingShape>;

/** Followed conversations of which none went on: too many for chance. */
const ALONE = 20;

/** A day of a period: user messages and their distinct users, and what happened to the conversations followed. */
export interface ConversationDay {
  readonly day: string;
  readonly exposed: number;
  readonly users: number;
  readonly begun: number;
  readonly continued: number;
  readonly crossed: number;
}

/**
 * Reads the days of a period, withheld under a minimum of distinct users, of the day or of the whole. The interval is
 * Clopper and Pearson's, of the share of user messages at which a conversation crossed: one conversation crosses once
 * at most, which makes it wide enough; a person with several conversations makes it too narrow.
 *
 * @param users distinct users of the whole period
 * @throws RangeError when counts cannot be: more crossings than messages
 */
export function readConversations(
  days: readonly ConversationDay[],
  { limit, users, minimumUsers }: { limit: number; users: number; minimumUsers: number },
): ConversationReading {
  const sum = (of: "exposed" | "begun" | "continued" | "crossed") =>
    days.reduce((total, one) => total + one[of], 0);
  const [first, last] = [days[0], days.at(-1)];
  const exposed = sum("exposed");
  if (first === undefined || last === undefined || exposed === 0) return { state: "no_usage", limit };
  if (users < minimumUsers) return { state: "withheld", limit, minimumUsers };
  const [begun, continued, crossed] = [sum("begun"), sum("continued"), sum("crossed")];
  const share = clopperPearson(crossed, exposed);
  if (isProblem(share)) throw new RangeError(`counts that cannot be: ${crossed} of ${exposed}`);
  const { estimate, lower, upper, level, method } = share;
  return {
    ...{ state: "counted", limit, from: first.day, until: last.day, crossed, exposed },
    ...{ rate: estimate, lower, upper, level, method },
    ...{ begun, continued, alone: begun >= ALONE && continued === 0 },
    days: days.map((one) => ({
      day: one.day,
      crossed: one.exposed === 0 || one.users >= minimumUsers ? one.crossed : null,
    })),
  };
}
