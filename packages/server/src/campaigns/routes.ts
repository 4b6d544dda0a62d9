import { CAMPAIGN_USERS, campaignsShape, isProblem } from "@balise/preparedness";
import { releasedCampaigns } from "@balise/storage";
import { z } from "zod";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { kept } from "../indicators/kept.js";
import { periodOf } from "../indicators/period.js";

export const campaignRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/campaigns",
    needs: "campaigns:read",
    summary: "Near-identical or templated texts, flagged for misuse, from several users",
    description: [
      "User messages that an indicator of misuse flagged and that look as if they were made from one text, over seven",
      "days, from at least the board's minimum of distinct users; with most users first. Likeness is not coordination: a",
      "template that spreads from a newsletter or a school exercise looks the same. No text is kept or told.",
    ].join(" "),
    query: z.object({ to: z.iso.date().optional().describe("last day of the window") }),
    answer: { status: 200, describe: "The campaigns of the window", shape: campaignsShape },
    problems: ["interval_reversed"],
    async handle({ query: { to } }, station) {
      const period = await periodOf(station, { to });
      if (isProblem(period)) return period;
      const minimumUsers = station.library.board.campaign_users ?? CAMPAIGN_USERS;
      const { until } = period;
      return kept(station, `campaigns ${until}`, () =>
        releasedCampaigns(station.storage.db, { realm: "live", until, minimumUsers }),
      );
    },
  }),
];
