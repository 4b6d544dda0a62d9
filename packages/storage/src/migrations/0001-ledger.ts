/** The ledger: append-only by trigger, numbered without gap, hashed into a Merkle tree whose frontier is one locked row. */
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
create index ledger_entry_actor on ledger_entry (actor, seq);

create table ledger_head (
  one boolean primary key default true check (one),
  size bigint not null check (size >= 0),
  frontier bytea[] not null
);
insert into ledger_head (size, frontier) values (0, '{}');

-- key is the SHA-256 of the public key (SPKI, DER), in hexadecimal: a station that changes its key signs again
create table ledger_signature (
  size bigint not null check (size > 0),
  key text not null,
  root bytea not null check (length(root) = 32),
  signature bytea not null,
  at timestamptz not null,
  primary key (size, key)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what the ledger keeps is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger ledger_entry_kept before update or delete on ledger_entry
  for each row execute function refuse_change();
create trigger ledger_entry_not_truncated before truncate on ledger_entry
  for each statement execute function refuse_change();
create trigger ledger_signature_kept before update or delete on ledger_signature
  for each row execute function refuse_change();
create trigger ledger_signature_not_truncated before truncate on ledger_signature
  for each statement execute function refuse_change();
`;
