export const SQL_0001_LEDGER = `
create table ledger_entry (
  seq bigint primary key,
  stream text not null,
  version integer not null check (version > 0),
  type text not null,
  realm text not null check (realm in ('live', 'drill')),
  actor text not null,
  at timestamptz not null,
  data jsonb not null,
  hash bytea not null check (length(hash) = 32),
  unique (stream, version)
);
create index ledger_entry_type on ledger_entry (type, seq);

create table ledger_head (
  only boolean primary key default true check (only),
  size bigint not null,
  frontier bytea[] not null
);
insert into ledger_head (size, frontier) values (0, '{}');

create table ledger_signature (
  size bigint primary key,
  root bytea not null,
  signature bytea not null,
  at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger entries are never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger ledger_entry_kept before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_entry_not_truncated before truncate on ledger_entry
  for each statement execute function refuse_change();
`;
