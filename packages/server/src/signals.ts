import type { Station } from "./station.js";

/** Closes a station on SIGTERM or SIGINT, then ends the process; a second signal ends it at once. */
export function closeOnSignals(station: Pick<Station, "close">): void {
  let closing = false;
  const close = (signal: NodeJS.Signals) => {
    if (closing) process.exit(signal === "SIGINT" ? 130 : 143);
    closing = true;
    station.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", close);
  process.on("SIGINT", close);
}
