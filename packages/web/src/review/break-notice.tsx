import { type ReactNode, useState } from "react";
import { Button } from "../design/button.js";
import { useNow } from "../design/clock.js";
import { useWords } from "../words/words.js";
import { afterBreak, breakIsDue } from "./sitting.js";
import { useSitting } from "./sitting-store.js";

/** Suggests a break when one is due; while it is taken, the desk is put away. */
export function BreakNotice({ children }: { children: ReactNode }) {
  const { t, time } = useWords();
  const [sitting, change] = useSitting();
  const [away, setAway] = useState(false);
  const now = useNow();
  if (away) {
    return (
      <div className="rest">
        <p className="reading">{t("review.break.away")}</p>
        <Button kind="main" autoFocus onPress={() => setAway(false)}>
          {t("review.break.back")}
        </Button>
      </div>
    );
  }
  const due = breakIsDue(sitting, now);
  return (
    <>
      {due && sitting.since !== null ? (
        <div className="notice break" role="status">
          <p>{t("review.break", { count: sitting.reads, time: time(sitting.since) })}</p>
          <Button
            onPress={() => {
              change(afterBreak);
              setAway(true);
            }}
          >
            {t("review.break.take")}
          </Button>
          <Button kind="bare" onPress={() => change(afterBreak)}>
            {t("review.break.later")}
          </Button>
        </div>
      ) : null}
      {children}
    </>
  );
}
