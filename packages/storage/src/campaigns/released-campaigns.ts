import {
  CAMPAIGN_DAYS,
  type Campaigns,
  dayAfter,
  emptyCampaigns,
  listCampaigns,
  mergeCampaigns,
  type Realm,
} from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { decoded } from "./decoded.js";

/** Campaigns told at most, those with most users. */
const MOST = 100;

/**
 * The only door through which campaigns leave storage for a reader: what fewer than the minimum of distinct users sent
 * in the window of CAMPAIGN_DAYS that ends with `until` stays inside.
 */
export async function releasedCampaigns(
  db: Kysely<Database>,
  query: { readonly realm: Realm; readonly until: string; readonly minimumUsers: number },
): Promise<Campaigns> {
  const { realm, until, minimumUsers } = query;
  const from = dayAfter(until, 1 - CAMPAIGN_DAYS);
  const rows = await db
    .selectFrom("campaign_day")
    .select(["day", "sketch"])
    .where("realm", "=", realm)
    .where("day", ">=", dayAfter(from, -CAMPAIGN_DAYS))
    .where("day", "<=", until)
    .orderBy("day")
    .execute();
  const merged = (days: typeof rows) => days.map(decoded).reduce(mergeCampaigns, emptyCampaigns());
  const window = merged(rows.filter(({ day }) => day >= from));
  const before = merged(rows.filter(({ day }) => day < from));
  const found = listCampaigns({ window, before, minimumUsers });
  const { missed } = window;
  return { from, until, minimumUsers, missed, total: found.length, campaigns: found.slice(0, MOST) };
}
