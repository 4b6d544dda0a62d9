/** What intake writes. Rows grow with indicators × segments × hours, not with messages, but for the window of seen ids. */
export const SQL_0003_USAGE = `
create table usage_batch (
  key text primary key,
  realm text not null,
  body_hash bytea not null,
  received_at timestamptz not null,
  answer jsonb not null
);
create index usage_batch_received on usage_batch (received_at);

-- one row a message, keyed by a keyed hash of its id: a message is counted once however it is sent again
create table usage_seen (
  id uuid primary key,
  received date not null
);

create table segment (
  id integer generated always as identity primary key,
  realm text not null,
  system text not null,
  version text not null,
  surface text not null,
  locale text not null,
  unique (realm, system, version, surface, locale)
);

create table detector (
  id integer generated always as identity primary key,
  version text not null unique
);

create table tally (
  indicator text not null,
  segment integer not null references segment (id),
  hour timestamptz not null,
  detector integer not null references detector (id),
  bin smallint not null check (bin between 0 and 9),
  n bigint not null,
  primary key (indicator, hour, segment, detector, bin)
);

create table tally_day (
  indicator text not null,
  segment integer not null references segment (id),
  day date not null,
  detector integer not null references detector (id),
  bin smallint not null check (bin between 0 and 9),
  n bigint not null,
  primary key (indicator, day, segment, detector, bin)
);

-- distinct users: subject is 'role:user' or 'role:assistant' for those exposed, an indicator's id for those flagged
create table tally_users (
  subject text not null,
  segment integer not null references segment (id),
  day date not null,
  sketch bytea not null,
  primary key (subject, day, segment)
);

-- messages counted in all, one row a realm and day of receipt
create table usage_total (
  realm text not null,
  received date not null,
  messages bigint not null,
  primary key (realm, received)
);

create table review_item (
  id text primary key,
  realm text not null,
  message uuid not null unique,
  role text not null,
  segment integer not null references segment (id),
  time timestamptz not null,
  day date not null,
  unit double precision not null,
  bins jsonb not null,
  rates jsonb not null,
  detector integer not null references detector (id),
  length integer not null,
  sealed bytea,
  key_id text not null,
  purpose text not null,
  retain_until date not null
);
create index review_item_by_day on review_item (realm, day);
create index review_item_retention on review_item (retain_until) where sealed is not null;
`;
