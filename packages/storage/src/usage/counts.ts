import { addHash, type DistinctSketch, emptySketch } from "@balise/measure";
import {
  addToTally,
  type CountedIndicator,
  MESSAGE_ROLES,
  NOT_EXPOSED,
  openTally,
  type Tally,
} from "@balise/preparedness";
import type { ScreenedBatch } from "./screened-batch.js";

const HOURS = 2 ** 21;
const DAYS = 2 ** 17;
const SUBJECTS = 2 ** 6;
const HOURS_A_DAY = 24;

/** Where users are counted: `subject` is a place in `subjectsOf`, `day` counts from the Unix epoch. */
export interface UserCell {
  readonly subject: number;
  readonly segment: number;
  readonly day: number;
}

/** What the accepted messages of several batches add to the tables. */
export interface Counts {
  readonly indicators: readonly CountedIndicator[];
  /** By `hourCell`. */
  readonly hours: Tally<number>;
  /** By `userCell`. */
  readonly users: Map<number, DistinctSketch>;
}

export function emptyCounts(indicators: readonly CountedIndicator[]): Counts {
  return { indicators, hours: openTally(indicators.length), users: new Map() };
}

/** Names of what distinct users are counted for: those exposed by role, then those flagged by indicator. */
export function subjectsOf(indicators: readonly CountedIndicator[]): string[] {
  return [...MESSAGE_ROLES.map((role) => `role:${role}`), ...indicators.map(({ id }) => id)];
}

/**
 * Adds one message of a batch.
 *
 * @param place the message's place
 * @param segment the number of its segment
 */
export function addMessage(
  counts: Counts,
  batch: ScreenedBatch,
  at: { readonly place: number; readonly segment: number },
): void {
  const { messages, users } = batch;
  const { place, segment } = at;
  const width = counts.indicators.length;
  const hour = messages.hours[place] as number;
  addToTally(counts.hours, segment * HOURS + hour, messages.bins, place * width);
  const day = Math.floor(hour / HOURS_A_DAY);
  const user = (messages.users[place] as number) * 2;
  const high = users[user] as number;
  const low = users[user + 1] as number;
  const cell = (segment * DAYS + day) * SUBJECTS;
  addUser(counts.users, cell + (messages.roles[place] as number), high, low);
  for (let indicator = 0; indicator < width; indicator++) {
    const bin = messages.bins[place * width + indicator] as number;
    const flagged = bin !== NOT_EXPOSED && bin >= (counts.indicators[indicator] as CountedIndicator).flag_bin;
    if (flagged) addUser(counts.users, cell + MESSAGE_ROLES.length + indicator, high, low);
  }
}

function addUser(users: Map<number, DistinctSketch>, cell: number, high: number, low: number): void {
  let sketch = users.get(cell);
  if (sketch === undefined) {
    sketch = emptySketch();
    users.set(cell, sketch);
  }
  addHash(sketch, high, low);
}

/** The segment's number and the hour, since the Unix epoch, of a cell of `hours`. */
export function hourCell(cell: number): { segment: number; hour: number } {
  return { segment: Math.floor(cell / HOURS), hour: cell % HOURS };
}

/** The cell of a day, in the form of an hour's cell whose hour is the day. */
export function dayOfHour(cell: number): number {
  const { segment, hour } = hourCell(cell);
  return segment * HOURS + Math.floor(hour / HOURS_A_DAY);
}

export function userCell(cell: number): UserCell {
  const subject = cell % SUBJECTS;
  const rest = (cell - subject) / SUBJECTS;
  return { subject, segment: Math.floor(rest / DAYS), day: rest % DAYS };
}
