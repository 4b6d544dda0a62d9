import { EXIT, type ExitCode } from "../command/exit-code.js";
import { exitOf } from "../command/failure.js";
import { outcomeSentence } from "../command/outcome.js";
import type { Call, Told } from "../command/verb.js";
import { figure } from "../terminal/figures.js";
import { printable } from "../terminal/printable.js";
import { table } from "../terminal/table.js";
import type { Imported } from "./run-import.js";
import { addTallies, NOTHING, type Tally } from "./tally.js";

/** What an import tells: per file and in all. */
export function summaryOf(imported: Imported, call: Call): Told {
  const total = imported.files.reduce((sum, { state }) => addTallies(sum, state.tally), NOTHING);
  const { resumed, registered } = imported;
  const files = imported.files.map(({ file, rejected, state }) => ({
    ...{ file, format: state.format, ...state.tally, reasons: state.reasons, rejectedFile: rejected },
    problem:
      state.problem === null ? null : { ...state.problem, detail: outcomeSentence(state.problem, call) },
  }));
  return {
    json: { resumed, registered, files, total },
    text: textOf(imported, total, call),
    exit: exitFor(imported, total),
  };
}

function exitFor({ files }: Imported, total: Tally): ExitCode {
  const problems = files.flatMap(({ state }) => state.problem ?? []);
  if (problems.some((problem) => problem.code === "file_unreadable")) return EXIT.refused;
  const cut = problems.some(
    (problem) => problem.code === "truncated_gzip" || exitOf(problem) === EXIT.linesRejected,
  );
  return cut || total.rejected > 0 ? EXIT.linesRejected : EXIT.done;
}

function textOf({ files, registered }: Imported, total: Tally, call: Call): string {
  const { language } = call;
  const words = call.words.import;
  const { column } = words;
  const shown = (value: number) => figure(value, language);
  const row = (name: string, { accepted, duplicate, rejected, passedOver }: Tally) => [
    printable(name),
    ...[accepted, duplicate, rejected, passedOver.role + passedOver.noText].map(shown),
  ];
  const end = "end" as const;
  const heads = [column.accepted, column.duplicate, column.rejected, column.passedOver];
  const rows = files.map(({ file, state }) => row(file, state.tally));
  const sum = files.length > 1 ? [row(column.total, total)] : [];
  const notes = [
    ...files.flatMap(({ state }) => (state.problem === null ? [] : [outcomeSentence(state.problem, call)])),
    ...(registered.length > 0 ? [words.registered(registered.join(", "))] : []),
    ...(total.timesFilled > 0 ? [words.timesFilled(shown(total.timesFilled))] : []),
    ...(total.passedOver.role + total.passedOver.noText > 0
      ? [words.passedOver(shown(total.passedOver.role), shown(total.passedOver.noText))]
      : []),
    ...(total.warnings > 0 ? [words.warnings(shown(total.warnings))] : []),
    ...reasonsOf(files).map(([code, count]) => words.reason(shown(count), code)),
    ...[...new Set(files.flatMap(({ rejected }) => rejected ?? []))].map((path) => words.listed(path)),
    ...(files.some(({ state }) => "unknown_system" in state.reasons) ? [words.registerHint] : []),
  ];
  const figures = table(
    [{ head: column.file }, ...heads.map((head) => ({ head, align: end }))],
    [...rows, ...sum],
  );
  return figures + notes.map((note) => `${note}\n`).join("");
}

function reasonsOf(files: Imported["files"]): [code: string, count: number][] {
  const sums = new Map<string, number>();
  for (const { state } of files) {
    for (const [code, count] of Object.entries(state.reasons)) sums.set(code, (sums.get(code) ?? 0) + count);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}
