export const CAMPAIGNS_EN = {
  "place.campaigns": "Campaigns",
  "campaigns.about":
    "Near-identical or templated messages that indicators of misuse flagged, sent by several users.",
  "campaigns.window": "{from} to {until}",
  "campaigns.window.about": "from {users} distinct users on; those with most users first",
  "campaigns.none": "No campaign in these seven days",
  "campaigns.none.about":
    "A campaign appears here once at least {users} users have sent flagged messages made from one text.",
  "campaigns.campaign": "Flagged by",
  "campaigns.users": "Users",
  "campaigns.messages": "Messages",
  "campaigns.before": "7 days before",
  "campaigns.share": "Most active user",
  "campaigns.seen": "{id} · seen {days}",
  "campaigns.between": "{lower}–{upper}",
  "campaigns.about.users": "{estimate} {interval}",
  "campaigns.grown": "{count} (×{ratio})",
  "campaigns.withheld": "withheld",
  "campaigns.more": "The {shown} campaigns with most users, of {total}.",
  "campaigns.missed":
    "Campaigns of up to {count, plural, one {one message} other {{shown} messages}} may be missing: more was flagged than traces are kept of.",
  "campaigns.read": "How to read this",
  "campaigns.is": "What a campaign is",
  "campaigns.is.about":
    "User messages so alike that they seem to come from one text: a copy, or a template whose blanks are filled in. Each was flagged by an indicator of misuse. Messages of fewer than some seven words are left out, because people say short things alike without knowing of each other.",
  "campaigns.isNot": "What it is not",
  "campaigns.isNot.about":
    "A proof that people act together. A text that spreads from a newsletter, a forum or a school exercise looks the same. So does one person with many accounts. Flags come from screening and can be wrong.",
  "campaigns.figures": "Its figures",
  "campaigns.figures.about":
    "Messages are a lower bound: variants that moved too far from the text are not among them. Users are counted by pseudonym, one by one up to 63, then with their interval at the 95% level. “Withheld” means that fewer than {users} users stand behind a figure. Pseudonyms and traces change each quarter: a campaign that lasts beyond its end begins anew.",
  "campaigns.kept": "What is kept",
  "campaigns.kept.about":
    "No text. Traces are made with a secret of the station: without it nobody can tell which text left them, nor check whether a given text did. They are forgotten after 35 days.",
} as const;
