import { once } from "node:events";

/** Where the command writes. Answers go to `out`; progress, notes and problems go to `note`. */
export interface Terminal {
  out(text: string): void;
  note(text: string): void;
  /** Settles once more answers can be written without being held in memory. */
  drained(): Promise<void>;
  /** Whether a person watches the notes as they come. */
  readonly watched: boolean;
  /** Whether answers may be coloured. */
  readonly colour: boolean;
  /** Columns of the notes' terminal. */
  columns(): number;
}

/** The terminal of this process. NO_COLOR is respected (no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    // The reader went away (`| head`): nobody is left to tell.
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  const plain = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  return {
    out: (text) => void stdout.write(text),
    note: (text) => void stderr.write(text),
    async drained() {
      if (stdout.writableNeedDrain) await once(stdout, "drain");
    },
    watched: stderr.isTTY === true && env.TERM !== "dumb",
    colour: stdout.isTTY === true && !plain,
    columns: () => stderr.columns || 80,
  };
}
