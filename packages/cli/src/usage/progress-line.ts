import type { Cli } from "../command/cli.js";
import { byteCount, figure, percent } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import { widthOf } from "../terminal/table.js";
import { bar, paceOf, type Standing } from "./progress.js";

/** Tells how the import goes: one line that changes where a person watches, a plain line now and then elsewhere. */
export interface ProgressLine {
  show(file: string, standing: Standing): void;
  /** Says something beside. */
  note(text: string): void;
  end(): void;
}

const WATCHED_EVERY = 100;
const PLAIN_EVERY = 5000;
const BAR = 24;
const CLEAR = "\r\u001b[2K";

export function progressLine(
  { terminal, language, words }: Cli,
  begun: Standing,
  now: () => number,
): ProgressLine {
  const { watched } = terminal;
  const from = now();
  let shown = watched ? Number.NEGATIVE_INFINITY : from;
  let line = "";
  const text = (file: string, standing: Standing): string => {
    const { share, messagesPerSecond, secondsLeft } = paceOf(begun, standing, (now() - from) / 1000);
    const { bytes, total, messages } = standing;
    const said = words.import.progress;
    return [
      ...(share === undefined ? [] : [`${watched ? `${bar(share, BAR)} ` : ""}${percent(share, language)}`]),
      total === undefined
        ? byteCount(bytes, language)
        : said.bytes(byteCount(bytes, language), byteCount(total, language)),
      said.messages(figure(messages, language)),
      ...(messagesPerSecond === undefined ? [] : [said.rate(figure(messagesPerSecond, language))]),
      ...(secondsLeft === undefined ? [] : [said.left(duration(secondsLeft))]),
      printable(file),
    ].join(" · ");
  };
  return {
    show(file, standing) {
      const at = now();
      if (at - shown < (watched ? WATCHED_EVERY : PLAIN_EVERY)) return;
      shown = at;
      line = text(file, standing);
      terminal.note(watched ? `${CLEAR}${fitted(line, terminal.columns() - 1)}` : `${line}\n`);
    },
    note(said) {
      terminal.note(watched ? `${CLEAR}${said}\n${fitted(line, terminal.columns() - 1)}` : `${said}\n`);
    },
    end() {
      if (watched) terminal.note(CLEAR);
    },
  };
}

function fitted(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  return `${[...line].slice(0, Math.max(0, columns - 1)).join("")}…`;
}

/** “8 s”, “2 min 05 s”, “3 h 10 min”: the same in both languages. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`;
}
