import { isProblem } from "@balise/preparedness";
import {
  eraseExpired,
  FOLLOWED_DAYS,
  forgetCampaigns,
  forgetConversations,
  forgetSeen,
  SEEN_DAYS,
  signHead,
} from "@balise/storage";
import { secondsAfter } from "../access/lifetimes.js";
import { runCanaries } from "../canaries/run.js";
import type { StationContext } from "../http/index.js";
import { judgeSample } from "../review/judge-sample.js";
import { runSurveillance } from "../surveillance/run.js";
import type { TimedJob } from "./timers.js";

const DAY_SECONDS = 86_400;

/** What a station does by the clock. */
export function timedJobs(station: StationContext): readonly TimedJob[] {
  const { storage, keys, now } = station;
  const judging: readonly TimedJob[] =
    station.judge === undefined
      ? []
      : [{ name: "judge", cron: "17 * * * *", atStart: true, run: () => judgeSample(station) }];
  return [
    ...judging,
    { name: "surveillance", cron: "7 * * * *", run: () => runSurveillance(station) },
    {
      name: "ledger-signature",
      cron: "0 * * * *",
      run: () => signHead(storage, keys.ledger, now().toISOString()),
    },
    { name: "canaries", cron: "41 3 * * *", run: () => runCanaries(station) },
    { name: "conversations", cron: "17 * * * *", run: () => purgeConversations(station) },
    { name: "retention", cron: "23 2 * * *", run: () => purge(station) },
  ];
}

/** Erases the texts whose retention date has passed, and forgets the message ids that no client sends again
 * with the sketches of campaigns that came as long ago. */
async function purge({ storage, now, log }: StationContext): Promise<void> {
  const at = now().toISOString();
  const erased = await eraseExpired(storage, at.slice(0, 10), { actor: "station", at });
  if (isProblem(erased)) throw new Error(erased.code);
  const before = secondsAfter(at, -SEEN_DAYS * DAY_SECONDS).slice(0, 10);
  const { messages, batches } = await forgetSeen(storage, before);
  const campaignDays = await forgetCampaigns(storage, before);
  log.info("retention", { erased, messages, batches, campaignDays });
}

/** Forgets the conversations that nobody goes on with, every hour, since they are also bounded in number. */
async function purgeConversations({ storage, now, log }: StationContext): Promise<void> {
  const before = secondsAfter(now().toISOString(), -FOLLOWED_DAYS * DAY_SECONDS).slice(0, 10);
  log.info("conversations", { forgotten: await forgetConversations(storage, before) });
}
