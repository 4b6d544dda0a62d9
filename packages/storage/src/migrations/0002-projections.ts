/** Tables that the screens read; every row of them can be rebuilt from the ledger. */
export const SQL_0002_PROJECTIONS = `
create table person (
  id text primary key,
  name text not null,
  email text,
  until date
);

create table role (
  id text primary key,
  name jsonb not null,
  duty jsonb not null,
  next text[] not null,
  place integer not null,
  version integer not null
);

create table mandate (
  id text primary key,
  role text not null references role (id) deferrable initially deferred,
  person text not null references person (id) deferrable initially deferred,
  "from" date not null,
  until date
);

create table decision (
  id text primary key,
  realm text not null,
  title text not null,
  choice text not null,
  reasons text not null,
  by text not null,
  role text,
  at timestamptz not null,
  evidence jsonb not null
);

create table system (
  id text primary key,
  name jsonb not null,
  versions jsonb not null,
  version integer not null
);

create table alert (
  id text primary key,
  realm text not null,
  indicator text not null,
  state text not null,
  raised_at timestamptz not null,
  signals jsonb not null,
  answered_by text,
  answered_at timestamptz,
  reason text,
  incident text,
  version integer not null
);
create index alert_by_indicator on alert (realm, indicator, raised_at);

create table incident (
  id text primary key,
  realm text not null,
  title text not null,
  state text not null,
  severity text not null,
  indicator text,
  alert text,
  declared_at timestamptz not null,
  declared_by text not null,
  contained_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  roles jsonb not null,
  timeline jsonb not null,
  postmortem jsonb,
  version integer not null
);

create table review_label (
  item text not null,
  seq bigint not null,
  realm text not null,
  person text not null,
  at timestamptz not null,
  kind text not null check (kind in ('labelled', 'skipped', 'withdrawn')),
  positive text[] not null,
  primary key (item, seq)
);

create table review_reading (
  seq bigint primary key,
  item text not null,
  person text not null,
  at timestamptz not null
);
create index review_reading_by_person on review_reading (person, at);
`;
