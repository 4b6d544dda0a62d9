/** What the command's exit says to the program that called it. Written out in `balise --help` and in the README. */
export const EXIT = {
  done: 0,
  refused: 1,
  wrongUsage: 2,
  unreachable: 3,
  linesRejected: 4,
  notVerified: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
