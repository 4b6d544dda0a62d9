import type { Situation } from "@balise/preparedness";
import { AddressLink } from "../design/address-link.js";
import { CopyText } from "../design/copy-text.js";
import { SeaMark } from "../design/sea-mark.js";
import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";
import { FIRST_STEPS, type FirstStep, stepsDone } from "./first-steps.js";

const COMMANDS: Readonly<Record<Exclude<FirstStep, "seats">, string>> = {
  system: 'balise systems register assistant --fr "L’assistant" --en "The assistant"',
  usage: "balise usage import --system assistant --system-version 1.0 --locale fr conversations.jsonl.gz",
};

/** What an empty station shows: the three steps that begin the watch, each with the command to copy. */
export function FirstStepsList({ situation }: { situation: Situation }) {
  const { t } = useWords();
  const done = stepsDone(situation);
  return (
    <Section title={t("first.title")}>
      <ol className="first-steps">
        {FIRST_STEPS.map((step) => (
          <li key={step}>
            <div>
              <h3>
                {t(`first.${step}`)} {done[step] ? <SeaMark mark="order">{t("first.done")}</SeaMark> : null}
              </h3>
              <p className="reading">{t(`first.${step}.about`)}</p>
              {done[step] ? null : <StepAct step={step} />}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StepAct({ step }: { step: FirstStep }) {
  const { t } = useWords();
  if (step !== "seats") return <CopyText>{COMMANDS[step]}</CopyText>;
  return <AddressLink address="/governance">{t("first.seats.go")}</AddressLink>;
}
