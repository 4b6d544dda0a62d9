/** How written texts fared in the screen: counts only, and of the drill realm only. */
export const SQL_0006_CANARIES = `
create table canary_run (
  realm text not null check (realm = 'drill'),
  day date not null,
  indicator text not null,
  language text not null,
  -- the version itself: the table detector is of what scored messages
  detector text not null,
  positives integer not null check (positives > 0),
  seen integer not null check (seen between 0 and positives),
  ordinary integer not null check (ordinary > 0),
  alarmed integer not null check (alarmed between 0 and ordinary),
  primary key (indicator, day, language, detector)
);
`;
