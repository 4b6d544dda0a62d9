/** What is carried of conversations, and how many crossed the line. */
export const SQL_0008_CONVERSATIONS = `
-- only conversations that are above their start or have crossed; conversation is a keyed hash, received the day of
-- receipt of the last turn that counted: forgotten after a week without one
create table conversation_carried (
  conversation uuid not null,
  indicator text not null,
  cusum double precision not null check (cusum >= 0),
  crossed boolean not null,
  received date not null,
  primary key (conversation, indicator)
);

create table conversation_day (
  indicator text not null,
  segment integer not null references segment (id),
  day date not null,
  detector integer not null references detector (id),
  begun bigint not null,
  continued bigint not null,
  crossed bigint not null,
  primary key (indicator, day, segment, detector)
);
`;
