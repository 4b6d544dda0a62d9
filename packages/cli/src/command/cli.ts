import type { Terminal } from "../terminal/terminal.js";
import type { Speech } from "./outcome.js";

/** What every verb finds around it: the reader's language, where to write, the environment and the place. */
export interface Cli extends Speech {
  readonly terminal: Terminal;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
}

/** The options of every command. */
export interface GlobalOptions {
  readonly json?: true;
  readonly station?: string;
  readonly token?: string;
  readonly data?: string;
  readonly language?: string;
}
