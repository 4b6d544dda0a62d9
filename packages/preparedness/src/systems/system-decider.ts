import type { Decider } from "../ledger/index.js";
import { problem } from "../problems/index.js";
import type { System, SystemVersion } from "./system.js";

export type SystemEvent =
  | { type: "system.registered"; id: string; name: System["name"] }
  | { type: "system.released"; id: string; version: SystemVersion };

export type SystemCommand =
  | { verb: "register"; id: string; name: System["name"] }
  | { verb: "release"; id: string; version: SystemVersion };

/** A system is registered once; a release that is said twice alike is one release, said otherwise it is refused. */
export const systemDecider: Decider<System | null, SystemCommand, SystemEvent> = {
  initial: null,
  decide(command, state) {
    if (command.verb === "register") {
      if (state !== null) return problem("already_exists", { what: "system", id: command.id });
      return [{ type: "system.registered", id: command.id, name: command.name }];
    }
    if (state === null) return problem("not_found", { what: "system", id: command.id });
    const known = state.versions.find((v) => v.version === command.version.version);
    if (known === undefined || known.released === null) {
      return [{ type: "system.released", id: command.id, version: command.version }];
    }
    if (known.released === command.version.released) return [];
    return problem("already_exists", { what: "version", id: `${command.id} ${command.version.version}` });
  },
  evolve(state, event) {
    if (event.type === "system.registered") return { id: event.id, name: event.name, versions: [] };
    if (state === null) return state;
    const others = state.versions.filter((v) => v.version !== event.version.version);
    return { ...state, versions: [...others, event.version] };
  },
};
