export const CAMPAIGNS_EN = {
  about: "near-identical or templated texts, flagged for misuse, from several users over seven days",
  to: "last day of the seven, YYYY-MM-DD",
  none: (users: string, from: string, until: string) =>
    `No campaign from ${from} to ${until}: no near-identical or templated text, flagged for misuse, came from ${users} users or more.`,
  window: (from: string, until: string, users: string) =>
    `${from} to ${until} · from ${users} distinct users on · likeness is not coordination: a newsletter or a school exercise spreads alike`,
  missed: (messages: string) =>
    `Campaigns of up to ${messages} messages may be missing: more was flagged than is kept.`,
  more: (shown: string, total: string) => `The ${shown} with most users of ${total}.`,
  column: {
    id: "Id",
    users: "Users",
    messages: "Messages",
    before: "7 days before",
    share: "Most active user",
    first: "First seen",
    last: "Last seen",
    indicators: "Indicators",
  },
  fewUsers: "too few users",
};
