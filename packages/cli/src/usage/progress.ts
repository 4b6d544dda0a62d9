/** Where an import stands. Bytes are those of the files as they lie on disk. */
export interface Standing {
  readonly bytes: number;
  /** Undefined when nobody knows, as for the standard input. */
  readonly total: number | undefined;
  readonly messages: number;
}

export interface Pace {
  /** In [0, 1]; undefined when the total is not known. */
  readonly share: number | undefined;
  /** Since this run went on; undefined before anything happened. */
  readonly messagesPerSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

/** How fast an import goes, and how long it has still to go if it goes on like that. */
export function paceOf(begun: Standing, now: Standing, seconds: number): Pace {
  const { bytes, total, messages } = now;
  const share = total === undefined || total === 0 ? undefined : Math.min(1, bytes / total);
  const done = bytes - begun.bytes;
  const moving = seconds > 0 && done > 0;
  return {
    share,
    messagesPerSecond: seconds > 0 ? (messages - begun.messages) / seconds : undefined,
    secondsLeft: moving && total !== undefined ? (Math.max(0, total - bytes) * seconds) / done : undefined,
  };
}

/** A bar of this many columns. */
export function bar(share: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * columns * 8);
  const whole = Math.floor(eighths / 8);
  const part = eighths % 8 === 0 ? "" : String.fromCodePoint(0x2590 - (eighths % 8));
  return `${"█".repeat(whole)}${part}`.padEnd(columns, "·");
}
