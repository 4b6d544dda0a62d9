import { Section } from "../design/section.js";
import { useWords } from "../words/words.js";
import "../indicators/indicators.css";

const PARTS = ["is", "isNot", "figures", "kept"] as const;

/** What a campaign is and is not, what its figures say, and what is kept of it. */
export function Reading({ minimumUsers }: { minimumUsers: number }) {
  const { t, number } = useWords();
  return (
    <Section title={t("campaigns.read")}>
      <dl className="declaration definition">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{t(`campaigns.${part}`)}</dt>
            <dd>{t(`campaigns.${part}.about`, { users: number(minimumUsers) })}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
