import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Problem, postmortemShape, problem } from "@balise/preparedness";
import type { Command } from "commander";
import { needed } from "../command/ask.js";
import type { Cli } from "../command/cli.js";
import type { Failure } from "../command/failure.js";
import { fileFailure, isOutcome } from "../command/outcome.js";
import { type Call, verb } from "../command/verb.js";
import { act, SEEN_FLAG, type Seen } from "./act.js";

const PARTS = ["summary", "cause", "effect", "lessons"] as const;

type Options = Seen & { readonly file?: string } & { readonly [Part in (typeof PARTS)[number]]?: string };

export function closeVerb(cli: Cli): Command {
  const { incidents } = cli.words;
  return verb<Options>(cli, {
    name: "close",
    about: incidents.close,
    arguments: [["<id>", incidents.id]],
    options: [
      ...PARTS.map((name) => [`--${name} <text>`, incidents[name]] as const),
      ["--file <file>", incidents.file],
      [SEEN_FLAG, incidents.version],
    ],
    examples: [
      "balise incidents close 2026-001 --file postmortem.json",
      'balise incidents close 2026-001 --summary "…" --cause "…" --effect "…" --lessons "…"',
    ],
    async run(call) {
      const kept = await readPostmortem(call);
      if (isOutcome(kept)) return kept;
      const written: Record<string, unknown> = { actions: [], ...kept };
      for (const name of PARTS) {
        const already = written[name];
        const given = call.options[name] ?? (typeof already === "string" ? already : undefined);
        const text = await needed(call, `--${name}`, { given, question: incidents[name] });
        if (isOutcome(text)) return text;
        written[name] = text;
      }
      const postmortem = postmortemShape.safeParse(written);
      if (postmortem.success) return act(call, "postmortem", postmortem.data);
      return fieldProblem(postmortem.error.issues);
    },
  });
}

async function readPostmortem({ options, directory }: Call<Options>): Promise<object | Problem | Failure> {
  const { file } = options;
  if (file === undefined) return {};
  try {
    const value: unknown = JSON.parse(await readFile(resolve(directory, file), "utf8"));
    return typeof value === "object" && value !== null ? value : problem("malformed_json", {});
  } catch (error) {
    return error instanceof SyntaxError
      ? problem("malformed_json", {})
      : fileFailure("file_unreadable", file, error);
  }
}

function fieldProblem(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Problem {
  const [first] = issues;
  return problem("invalid_field", {
    field: first?.path.map(String).join(".") ?? "",
    reason: first?.message ?? "",
  });
}
