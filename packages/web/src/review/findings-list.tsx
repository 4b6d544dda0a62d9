import type { Finding } from "@balise/preparedness";
import { useQuery } from "@tanstack/react-query";
import { Moment } from "../design/moment.js";
import { usePersonName } from "../governance/names.js";
import { useWords } from "../words/words.js";
import { type FindingsByTier, findingsByTier } from "./findings-by-tier.js";
import { namedIndicatorsQuery } from "./queries.js";

/** What each tier found in an item, in their order, each with its version. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords();
  const { detector, judge, person } = findingsByTier(findings);
  return (
    <div className="tiers">
      <Detector findings={detector} />
      <section>
        <h3>{t("findings.judge")}</h3>
        {judge.length === 0 ? <p className="quiet">{t("findings.judge.none")}</p> : null}
        {judge.map((finding) => (
          <Verdict key={finding.policy} finding={finding} />
        ))}
      </section>
      <Labels findings={person} />
    </div>
  );
}

function useIndicatorName(): (id: string) => string {
  const { language } = useWords();
  const { data } = useQuery(namedIndicatorsQuery);
  return (id) => data?.indicators.find((one) => one.id === id)?.name[language] ?? id;
}

function Detector({ findings }: { findings: FindingsByTier["detector"] }) {
  const { t, number } = useWords();
  const nameOf = useIndicatorName();
  return (
    <section>
      <h3>{t("findings.detector")}</h3>
      <p className="tiny">
        {findings[0]?.version} · {t("findings.bins")}
      </p>
      <dl className="bins">
        {findings.map(({ indicator, bin }) => (
          <div key={indicator}>
            <dt>{nameOf(indicator)}</dt>
            <dd>{number(bin)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Verdict({ finding }: { finding: FindingsByTier["judge"][number] }) {
  const { t } = useWords();
  const { answer, categories, reason, version, at } = finding;
  const said = t(`findings.answer.${answer}`);
  return (
    <div className="verdict">
      <p className="tiny">
        {version} · <Moment at={at} />
      </p>
      <p>
        <strong>{said}</strong>
        {categories.length === 0 ? null : <span className="quiet"> {categories.join(", ")}</span>}
      </p>
      {reason === null ? (
        <p className="quiet">{t("findings.reason.none")}</p>
      ) : (
        <p className="verdict-reason">{reason}</p>
      )}
    </div>
  );
}

function Labels({ findings }: { findings: FindingsByTier["person"] }) {
  const { t } = useWords();
  const personName = usePersonName();
  const nameOf = useIndicatorName();
  return (
    <section>
      <h3>{t("findings.person")}</h3>
      {findings.map(({ by, at, positive, version }) => (
        <div className="verdict" key={`${by} ${at}`}>
          <p className="tiny">
            {personName(by)} · {version ?? t("findings.guides.unknown")} · <Moment at={at} />
          </p>
          <p>
            <strong>{positive.length === 0 ? t("review.list.none") : positive.map(nameOf).join(", ")}</strong>
          </p>
        </div>
      ))}
    </section>
  );
}
