import type { IndicatorPage } from "@balise/preparedness";
import { Section } from "../design/section.js";
import { DailyFlags } from "../figures/daily-flags.js";
import { useWords } from "../words/words.js";
import {
  type CountedConversations,
  conversationsNone,
  crossedCount,
  crossedRate,
  crossedSeries,
} from "./conversation-words.js";
import { Entry } from "./entry.js";
import { unitWords } from "./estimate-words.js";

/** The conversations of the period that crossed the line, for an indicator that follows them. */
export function ConversationsSection({ page }: { page: IndicatorPage }) {
  const words = useWords();
  const { t } = words;
  const { conversations } = page;
  if (conversations === null) return null;
  return (
    <Section title={t("conversations.title")} about={t("conversations.about")}>
      {conversations.state === "counted" ? (
        <Counted conversations={conversations} page={page} />
      ) : (
        <p className="quiet">{conversationsNone(conversations, words)}</p>
      )}
    </Section>
  );
}

function Counted({ conversations, page }: { conversations: CountedConversations; page: IndicatorPage }) {
  const words = useWords();
  const { t, number } = words;
  const { exposed, limit, begun, continued, alone, crossed } = conversations;
  const unit = unitWords(page.unit, words);
  const label = t("conversations.daily");
  return (
    <>
      <dl className="declaration">
        <Entry name={t("conversations.crossed")}>{crossedCount(conversations, words)}</Entry>
        <Entry name={t("conversations.rate")}>
          {crossedRate(conversations, page.unit, words)}
          <span className="quiet">
            {t("conversations.denominator", { count: exposed, shown: number(exposed) })}
          </span>
          <span className="quiet">{t("conversations.screening")}</span>
        </Entry>
        <Entry name={t("conversations.limit")}>
          {t("conversations.limit.at", { limit: number(limit) })}
          <span className="quiet">{t("conversations.limit.false")}</span>
        </Entry>
        <Entry name={t("conversations.followed")}>
          {begun === 0
            ? t("conversations.followed.none")
            : t("conversations.followed.some", { begun: number(begun), continued: number(continued) })}
          {alone ? <strong>{t("conversations.alone")}</strong> : null}
        </Entry>
      </dl>
      {crossed === 0 ? null : (
        <figure>
          <figcaption className="quiet">{label}</figcaption>
          <DailyFlags
            series={crossedSeries(page.series, conversations)}
            per={page.unit.per}
            unit={unit}
            label={`${label}, ${unit}`}
            levels={[]}
          />
        </figure>
      )}
    </>
  );
}
