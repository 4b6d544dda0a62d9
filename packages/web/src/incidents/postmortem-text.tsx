import type { Postmortem } from "@balise/preparedness";
import { usePersonName } from "../governance/names.js";
import { useWords } from "../words/words.js";
import { POSTMORTEM_PARTS } from "./postmortem-draft.js";

/** What was learnt, as it was written. */
export function PostmortemText({ postmortem }: { postmortem: Postmortem }) {
  const { t, day } = useWords();
  const personName = usePersonName();
  return (
    <div className="postmortem-text">
      {POSTMORTEM_PARTS.map((part) => (
        <div key={part}>
          <h3>{t(`postmortem.${part}`)}</h3>
          <p className="reading">{postmortem[part]}</p>
        </div>
      ))}
      {postmortem.actions.length === 0 ? null : (
        <div>
          <h3>{t("postmortem.actions")}</h3>
          <ul className="actions">
            {postmortem.actions.map(({ what, who, by }) => (
              <li key={`${what}${who}${by}`} className="action-owed">
                <span>{what}</span>
                <span className="quiet">
                  {t("postmortem.action.owed", { who: personName(who), by: day(by, "year") })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
