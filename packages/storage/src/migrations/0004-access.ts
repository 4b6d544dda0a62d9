/** Secrets and sessions: never in the ledger, which only tells who was given what. */
export const SQL_0004_ACCESS = `
create table account (
  id text primary key,
  person text not null,
  email text not null unique,
  password_hash text,
  accesses text[] not null,
  closed boolean not null default false
);

create table session (
  id bytea primary key,
  account text not null references account (id),
  csrf text not null,
  created_at timestamptz not null,
  used_at timestamptz not null,
  until timestamptz not null
);

create table sign_in_link (
  hash bytea primary key,
  account text not null references account (id),
  until timestamptz not null,
  used_at timestamptz
);

create table sign_in_attempt (
  subject text not null,
  at timestamptz not null
);
create index sign_in_attempt_subject on sign_in_attempt (subject, at);

create table token (
  id text primary key,
  name text not null,
  hash bytea not null unique,
  scopes text[] not null,
  until timestamptz,
  last_used timestamptz,
  revoked boolean not null default false
);

create table setting (
  name text primary key,
  value jsonb not null
);
`;
