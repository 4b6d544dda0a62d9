import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useConnection } from "../api/connection.js";
import { Button } from "../design/button.js";
import { useWords } from "../words/words.js";

const PATIENCE_MS = 3_000;

/** Says calmly that the station is away and that what is shown is from before. A short break is not told. */
export function ConnectionNotice() {
  const { t, time } = useWords();
  const connection = useConnection();
  const client = useQueryClient();
  const [told, setTold] = useState(false);
  const lost = connection.state === "lost";
  useEffect(() => {
    if (!lost) return setTold(false);
    const timer = window.setTimeout(() => setTold(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, [lost]);
  return (
    <div role="status" className="connection">
      {connection.state === "lost" && told ? (
        <p>
          {t("shell.lost", { time: time(connection.since) })}{" "}
          <Button kind="bare" onPress={() => void client.invalidateQueries()}>
            {t("shell.lost.retry")}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
