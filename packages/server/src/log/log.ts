/** A fact worth a line: scalars only, so that no body, cookie or token can slip in as part of an object. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  /** An unexpected failure: the error's name, message and stack are written beside the facts. */
  error(event: string, error: unknown, facts?: LogFacts): void;
}

/**
 * A log of JSON lines `{at, level, event, …facts}`.
 *
 * @param write takes one line without its end
 * @param now the station's clock
 */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  const line = (level: string, event: string, facts: LogFacts = {}) =>
    write(JSON.stringify({ at: now().toISOString(), level, event, ...facts }));
  return {
    info: (event, facts) => line("info", event, facts),
    warn: (event, facts) => line("warn", event, facts),
    error: (event, error, facts) => line("error", event, { ...described(error), ...facts }),
  };
}

function described(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.name, message: error.message, stack: error.stack };
}
