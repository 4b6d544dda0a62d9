/** What the station's judge found in items of the review sample, and who opened what the tiers found. */
export const SQL_0007_JUDGE = `
-- one verdict an item and policy, whoever asked; the reason is sealed as the text is, and erased with it
create table review_finding (
  item text not null references review_item (id),
  policy text not null,
  version text not null,
  answer text not null check (answer in ('yes', 'no', 'unsure')),
  -- the categories that the policy explained, and with a yes those that apply
  asked text[] not null,
  categories text[] not null check ((answer = 'yes') = (cardinality(categories) > 0)),
  reason bytea,
  at timestamptz not null,
  primary key (item, policy)
);

-- projections of the ledger, like review_reading
create table review_sending (
  seq bigint primary key,
  item text not null,
  at timestamptz not null
);
create index review_sending_by_item on review_sending (item);

create table review_comparison (
  seq bigint primary key,
  item text not null,
  person text not null,
  at timestamptz not null
);
create index review_comparison_by_item on review_comparison (item, person);

alter table review_label add column guides text;
`;
