import type { Log } from "./log/log.js";

/** What was opened, to be closed in the reverse order, each part even when another one fails to close. */
export interface Undo {
  add(name: string, close: () => Promise<unknown>): void;
  all(): Promise<void>;
}

export function undoStack(log: Log): Undo {
  const steps: { name: string; close: () => Promise<unknown> }[] = [];
  let undoing: Promise<void> | undefined;
  const all = async () => {
    for (const { name, close } of steps.toReversed()) {
      await close().catch((error: unknown) => log.error("close_failed", error, { part: name }));
    }
  };
  return {
    add(name, close) {
      steps.push({ name, close });
    },
    all() {
      undoing ??= all();
      return undoing;
    },
  };
}
