import { type Problem, problem } from "@balise/preparedness";
import { DAY_MS, DEMONSTRATION } from "@balise/preparedness/demonstration";
import { listSystems, readSetting, type Storage, writeSetting } from "@balise/storage";
import { z } from "zod";

/** Parts of the demonstration in the order in which they are loaded. */
export const PARTS = ["company", "usage", "review", "surveillance", "response"] as const;
export type Part = (typeof PARTS)[number];

const progressShape = z.object({ start: z.number().int(), done: z.array(z.enum(PARTS)) });
/** Day 0 of the simulation, epoch milliseconds at 00:00 UTC, and the parts that are loaded. */
export type Progress = z.infer<typeof progressShape>;

const SETTING = "demonstration";

/** Whether a station holds simulated usage: it says so on every screen from then on, however it is started. */
export async function isDemonstration({ db }: Storage): Promise<boolean> {
  return progressShape.safeParse(await readSetting(db, SETTING)).success;
}

/** What forbids to fill a station with simulated usage: it has a system, so it watches something real. */
export async function demonstrationRefused(storage: Storage): Promise<Problem | undefined> {
  const [system] = await listSystems(storage.db);
  if (system === undefined || (await isDemonstration(storage))) return undefined;
  return problem("not_in_this_state", {
    what: "station",
    id: system.id,
    state: "live",
    verb: "demonstration",
  });
}

/** Where loading stands; begun now when it was never begun, with twelve weeks that end yesterday. */
export async function beginDemonstration({ db }: Storage, now: Date): Promise<Progress> {
  const known = progressShape.safeParse(await readSetting(db, SETTING));
  if (known.success) return known.data;
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const progress: Progress = { start: today - DEMONSTRATION.days * DAY_MS, done: [] };
  await writeSetting(db, SETTING, progress);
  return progress;
}

/** Remembers that a part is loaded, so that a station that was stopped goes on with the next. */
export async function finishPart({ db }: Storage, progress: Progress, part: Part): Promise<Progress> {
  const next = { ...progress, done: [...progress.done, part] };
  await writeSetting(db, SETTING, next);
  return next;
}
