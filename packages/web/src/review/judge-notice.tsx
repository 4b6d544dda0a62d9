import type { JudgeStopped } from "@balise/preparedness";
import { useWords } from "../words/words.js";

/** Why the station's judge stopped; nobody waits for it. */
export function JudgeNotice({ stopped }: { stopped: JudgeStopped | null }) {
  const { t, time } = useWords();
  if (stopped === null) return null;
  return (
    <div className="notice judge" role="status">
      <p>{t(`review.judge.${stopped.reason}`, { time: time(stopped.at) })}</p>
    </div>
  );
}
