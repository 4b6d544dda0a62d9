import type { Storage } from "../open-storage.js";

/** Forgets the sketches of days to which nothing came on or after a day (YYYY-MM-DD). Returns how many. */
export async function forgetCampaigns({ db }: Storage, before: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("campaign_day")
    .where("received", "<", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
