import { systemShape } from "@balise/preparedness";
import { z } from "zod";
import type { Outcome } from "../command/failure.js";
import { isOutcome } from "../command/outcome.js";
import type { Station } from "../station/station.js";

/** Registers the systems that messages name and the station does not know, under their ids. */
export interface Registrar {
  readonly registered: readonly string[];
  ensure(systems: Iterable<string>): Promise<Outcome | undefined>;
}

const systemsShape = z.object({ systems: z.array(systemShape) });

export async function openRegistrar(station: Station): Promise<Registrar | Outcome> {
  const answer = await station.ask("/systems", systemsShape);
  if (isOutcome(answer)) return answer;
  const known = new Set(answer.systems.map(({ id }) => id));
  const registered: string[] = [];
  return {
    registered,
    async ensure(systems) {
      for (const id of systems) {
        if (known.has(id) || id === "") continue;
        const made = await station.ask("/systems", systemShape, { body: { id, name: { fr: id, en: id } } });
        if (!isOutcome(made)) registered.push(id);
        else if (!TOLD_BY_THE_LINES.has(made.code)) return made;
        known.add(id);
      }
      return undefined;
    },
  };
}

/** Somebody else registered it meanwhile, or its id is none: the lines that name it are accepted or rejected as usual. */
const TOLD_BY_THE_LINES: ReadonlySet<string> = new Set(["already_exists", "invalid_field"]);
