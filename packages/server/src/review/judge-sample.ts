import { isProblem, judgedFrom, judgeVersion, type Policy, type Problem } from "@balise/preparedness";
import {
  appendEvents,
  keepFindings,
  readSealedText,
  type SealedFinding,
  streamOf,
  transact,
  type UnjudgedItem,
  unjudgedItems,
} from "@balise/storage";
import type { StationContext } from "../http/index.js";
import { today } from "../indicators/period.js";
import { sealText } from "../intake/index.js";
import { type Judgement, TEXT_LIMIT } from "../screening/judge/create-judge.js";
import { languagesOf } from "../screening/languages-of.js";
import { reasonName } from "./reason-name.js";
import type { SampleJudge } from "./sample-judge.js";

/** Texts of one run, and the milliseconds after which it begins no other. */
const RUN = { texts: 200, milliseconds: 600_000 };

/** A text that was sent so often without a verdict is left to people. */
const SENDINGS = 5;

/**
 * Asks the station's judge about flagged items of the review sample that have no verdict, and keeps what it answers.
 * A budget that is spent or an endpoint that is away ends the run, and is told; nothing that people do waits for it.
 */
export async function judgeSample(station: StationContext): Promise<void> {
  const { judge: desk, log } = station;
  if (desk === undefined) return;
  const { stop, texts, verdicts } = await run(station, desk);
  desk.ended(stop, station.now().toISOString());
  log.info("judge", { texts, verdicts });
  if (stop !== undefined) log.warn("judge_stopped", { ...stop });
}

async function run(station: StationContext, desk: SampleJudge) {
  const { judge, signal } = desk;
  const begun = station.now().getTime();
  let [texts, verdicts] = [0, 0];
  let away: Problem | undefined;
  for (const item of await waiting(station, desk)) {
    if (signal.aborted || station.now().getTime() - begun > RUN.milliseconds) break;
    const refusal = judge.refusal();
    if (refusal !== undefined) return { stop: refusal, texts, verdicts };
    const judgement = await judgeItem(station, desk, item);
    if (judgement === undefined) continue;
    texts += 1;
    verdicts += judgement.verdicts.length;
    const problems = judgement.notJudged.map(({ problem }) => problem);
    const spent = problems.find(({ code }) => code === "judge_budget_spent");
    if (spent !== undefined) return { stop: spent, texts, verdicts };
    away = problems.find(({ code }) => code === "judge_unavailable") ?? away;
  }
  return { stop: judge.refusal() ?? (verdicts === 0 ? away : undefined), texts, verdicts };
}

function waiting(station: StationContext, { judge }: SampleJudge): Promise<UnjudgedItem[]> {
  return unjudgedItems(station.storage.db, {
    ...{ realm: "live", today: today(station), length: TEXT_LIMIT, sendings: SENDINGS, limit: RUN.texts },
    rules: judgedFrom(station.library.indicators, judge.policies),
  });
}

/** What came of one item; undefined where its text is gone. */
async function judgeItem(
  station: StationContext,
  { judge }: SampleJudge,
  item: UnjudgedItem,
): Promise<Judgement | undefined> {
  const policies = judge.policies.filter(({ id }) => item.policies.includes(id));
  const text = await openForJudge(station, item.id, { model: judge.model, policies });
  if (text === undefined) return undefined;
  const languages = languagesOf(item.locale, text);
  const locale = languages.length === 1 ? languages[0] : item.locale;
  const judgement = await judge.judgeUnder(policies, { text, role: item.role, locale });
  const at = station.now().toISOString();
  const findings = judgement.verdicts.map(
    ({ policy, version, answer, categories, reason }): SealedFinding => {
      const asked = policies.find(({ id }) => id === policy)?.categories ?? [];
      const name = reasonName(item.id, policy);
      const sealed = reason === null ? null : sealText(reason, station.keys.review, name);
      return { policy, version, answer, asked, categories, reason: sealed, at };
    },
  );
  const kept = await transact(station.storage, (trx) => keepFindings(trx, item.id, findings));
  if (isProblem(kept)) throw new Error(kept.code);
  return judgement;
}

/**
 * Opens the text of an item for the judge, once the ledger holds for good that it reads it; undefined where the text was
 * erased meanwhile.
 *
 * @throws Error when the ledger refuses the entry
 */
async function openForJudge(
  station: StationContext,
  item: string,
  { model, policies }: { readonly model: string; readonly policies: readonly Policy[] },
): Promise<string | undefined> {
  const kept = await transact(station.storage, async (trx) => {
    const sealed = await readSealedText(trx, "live", item);
    if (isProblem(sealed)) return sealed;
    const versions = policies.map((policy) => judgeVersion(model, policy));
    const { purpose } = sealed;
    await appendEvents(trx, [
      {
        ...{
          stream: streamOf("review", item),
          realm: "live",
          actor: "judge",
          at: station.now().toISOString(),
        },
        event: { type: "review.sent_to_judge", item, versions, purpose },
      },
    ]);
    return sealed;
  });
  if (!isProblem(kept)) return station.unseal(item, kept.sealed);
  if (kept.code === "text_expired" || kept.code === "not_found") return undefined;
  throw new Error(kept.code);
}
