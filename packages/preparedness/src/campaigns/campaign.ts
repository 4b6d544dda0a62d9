import { z } from "zod";

const messageBoundsShape = z.object({
  lower: z.number().int().describe("messages counted: at least so many"),
  upper: z
    .number()
    .int()
    .describe("at most so many, after what the sketches gave up to stay within their bound"),
});

/** Messages of a window that look as if they were made from one text, from at least the minimum of distinct users. */
export const campaignShape = z
  .object({
    id: z.string().describe("names the campaign's fullest bucket; it may change from day to day"),
    users: z
      .object({ estimate: z.number().int(), lower: z.number().int(), upper: z.number().int() })
      .describe("distinct pseudonymous users: exact up to 63, then with their interval at 95 %"),
    messages: messageBoundsShape,
    topShare: z
      .object({ lower: z.number(), upper: z.number() })
      .describe("share of the most active user in the messages counted: bounds"),
    firstSeen: z.iso.datetime().describe("hour of the first message in the window"),
    lastSeen: z.iso.datetime().describe("hour of the last message in the window"),
    indicators: z
      .array(z.string())
      .describe("ids of the indicators of misuse that flagged the messages, the most frequent first"),
    before: messageBoundsShape
      .nullable()
      .describe("messages in the window before; null when they came from fewer users than the minimum"),
  })
  .meta({ id: "Campaign" });
export type Campaign = z.infer<typeof campaignShape>;

export const campaignsShape = z
  .object({
    from: z.iso.date().describe("first day of the window"),
    until: z.iso.date().describe("last day of the window"),
    minimumUsers: z.number().int().describe("what fewer distinct users sent is not shown"),
    missed: z
      .number()
      .int()
      .describe("a campaign of at most so many messages in the window may have been left out; 0: none was"),
    total: z.number().int().describe("campaigns found"),
    campaigns: z.array(campaignShape).describe("those with most users first"),
  })
  .meta({ id: "Campaigns" });
export type Campaigns = z.infer<typeof campaignsShape>;
