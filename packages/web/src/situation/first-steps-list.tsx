import type { Situation } from "@balise/preparedness";
import { CopyText } from "../design/copy-text.js";
import { SeaMark } from "../design/sea-mark.js";
import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";
import { FIRST_STEPS, type FirstStep, stepsDone } from "./first-steps.js";

const COMMANDS: Readonly<Record<FirstStep, string>> = {
  system: "balise systems register assistant --name-en 'Assistant' --name-fr 'Assistant'",
  usage: "balise usage import chats.jsonl.gz --system assistant",
  seats: "balise people add 'Ada Moreau' && balise seats give head-of-preparedness ada-moreau",
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
              {done[step] ? null : <CopyText>{COMMANDS[step]}</CopyText>}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
