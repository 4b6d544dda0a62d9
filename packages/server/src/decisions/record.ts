import {
  type Decision,
  type Evidence,
  isProblem,
  type NewDecision,
  type Problem,
  problem,
  seatsOn,
} from "@balise/preparedness";
import {
  appendEvents,
  listMandates,
  listRoles,
  nextId,
  type Storage,
  streamOf,
  transact,
} from "@balise/storage";
import { evidenceHash } from "../evidence/registry.js";
import type { Call, StationContext } from "../http/index.js";

/** Records a decision with the hash of each piece of evidence as it is now. */
export async function recordDecision(
  { body, by, actor, at }: Pick<Call<unknown, unknown, NewDecision>, "body" | "by" | "actor" | "at">,
  station: StationContext,
): Promise<Decision | Problem> {
  const { title, choice, reasons, role } = body;
  if (role !== null && !(await sitsIn(station.storage, { role, person: by, day: at.slice(0, 10) }))) {
    return problem("not_found", { what: "mandate", id: `${role} / ${by}` });
  }
  const evidence = await seen(body.evidence, station);
  if (isProblem(evidence)) return evidence;
  return transact(station.storage, async (trx) => {
    const id = await nextId(trx, "decision", at);
    const facts = { id, title, choice, reasons, by, role, evidence };
    await appendEvents(trx, [
      {
        stream: streamOf("decision", id),
        realm: "live",
        actor,
        at,
        event: { type: "decision.recorded", ...facts },
      },
    ]);
    return { ...facts, at, stale: false, moved: [] };
  });
}

/** Whether a person holds a seat on a day, or acts in it while it is vacant. */
async function sitsIn(
  { db }: Storage,
  { role, person, day }: { role: string; person: string; day: string },
): Promise<boolean> {
  const [roles, mandates] = await Promise.all([listRoles(db), listMandates(db)]);
  const seat = seatsOn(day, roles, mandates).find((one) => one.role.id === role);
  return (seat?.holder ?? seat?.acting) === person;
}

async function seen(pieces: NewDecision["evidence"], station: StationContext): Promise<Evidence[] | Problem> {
  const evidence: Evidence[] = [];
  for (const { kind, id } of pieces) {
    const content = await station.evidence[kind](id, station);
    if (content === null) return problem("not_found", { what: kind, id });
    evidence.push({ kind, id, hash: evidenceHash(content) });
  }
  return evidence;
}
