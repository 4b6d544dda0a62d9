import { localised, type System } from "@balise/preparedness";
import type { Speech } from "../command/outcome.js";
import { printable } from "../terminal/printable.js";
import { table } from "../terminal/table.js";

/** Systems, a row each, with their versions and the latest release. */
export function systemsText(systems: readonly System[], { words, language }: Speech): string {
  const { column } = words.systems;
  const rows = systems.map(({ id, name, versions }) => {
    const released = versions
      .flatMap((each) => (each.released === null ? [] : [`${each.released} ${each.version}`]))
      .sort();
    return [
      id,
      printable(localised(name, language)),
      versions.map(({ version }) => printable(version)).join(", ") || words.states.none,
      printable(released.at(-1) ?? words.states.none),
    ];
  });
  return table(
    [column.id, column.name, column.versions, column.release].map((head) => ({ head })),
    rows,
  );
}
