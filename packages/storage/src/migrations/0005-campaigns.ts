/** Sketches of the messages that an indicator of misuse flagged: one row a realm and day of the messages, no text. */
export const SQL_0005_CAMPAIGNS = `
-- received: the last day on which messages of the day came; forgotten with their ids
create table campaign_day (
  realm text not null,
  day date not null,
  received date not null,
  sketch bytea not null,
  primary key (realm, day)
);
`;
