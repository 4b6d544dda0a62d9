import { useWords } from "../words/words.js";
import { useNow } from "./clock.js";

/** A moment, how long ago it was and, on pointing, exactly when; `both` shows the two. */
export function Moment({ at, both = false }: { at: string; both?: boolean }) {
  const { moment, relative } = useWords();
  const now = useNow();
  return (
    <time dateTime={at} title={moment(at)}>
      {both ? `${moment(at)} (${relative(at, now)})` : relative(at, now)}
    </time>
  );
}
