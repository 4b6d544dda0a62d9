import { canonicalJson, isProblem, type Problem, type Role, roleDecider } from "@balise/preparedness";
import { act, readStream, type Storage, streamOf } from "@balise/storage";

const BY_LIBRARY = "station";

/**
 * Defines in the ledger the seats that the library holds, where the library has changed since it was last read. A seat
 * that a person defined anew stays as it is until the library's own text changes.
 */
export async function defineSeats(
  storage: Storage,
  seats: readonly Role[],
  at: string,
): Promise<Problem | undefined> {
  for (const role of seats) {
    const stream = streamOf("role", role.id);
    const history = await readStream(storage.db, stream);
    const last = history.findLast(({ type, actor }) => type === "role.defined" && actor === BY_LIBRARY);
    if (last !== undefined && canonicalJson(last.data) === canonicalJson({ role })) continue;
    const command = { verb: "define", role } as const;
    const acted = await act(storage, {
      decider: roleDecider,
      stream,
      command,
      realm: "live",
      actor: BY_LIBRARY,
      at,
    });
    if (isProblem(acted)) return acted;
  }
  return undefined;
}
