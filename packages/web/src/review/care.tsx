import { Section } from "../design/section.js";
import { useSeat } from "../governance/names.js";
import { useWords } from "../words/words.js";
import { HelpLines } from "./help-lines.js";

/** What protects a reviewer, and whom to speak to. */
export function Care() {
  const { t, language } = useWords();
  const seat = useSeat("review-lead");
  const person = seat?.holder ?? seat?.acting;
  return (
    <Section title={t("care.title")}>
      <p className="reading care">
        {t("care.rights")}{" "}
        {seat === undefined || person === null || person === undefined
          ? t("care.speak.anyone")
          : t("care.speak", { person: person.name, seat: seat.role.name[language] })}
      </p>
      <HelpLines />
    </Section>
  );
}
