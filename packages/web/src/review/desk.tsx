import type { ReviewItem, ReviewQueue } from "@balise/preparedness";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { refusedWith } from "../api/refusal.js";
import { Button } from "../design/button.js";
import { EmptyState } from "../design/empty-state.js";
import { usePageKeys } from "../design/page-keys.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { Skeleton } from "../design/skeleton.js";
import { tell } from "../design/toast.js";
import { useWords } from "../words/words.js";
import { BreakNotice } from "./break-notice.js";
import { FindingsDialog } from "./findings-dialog.js";
import { ItemDesk } from "./item-desk.js";
import { nextItem } from "./next-item.js";
import { sendVerdict, type Verdict } from "./queries.js";

/**
 * One item after another; the latest answer can be taken back. An item whose text was opened stays in hand until it is
 * answered, whatever joins or leaves the queue meanwhile.
 */
export function Desk({ queue, refreshing }: { queue: ReviewQueue; refreshing: boolean }) {
  const { t } = useWords();
  const [held, setHeld] = useState<ReviewItem | null>(null);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const [labelled, setLabelled] = useState<string | null>(null);
  const [compared, setCompared] = useState<string | null>(null);
  const act = useVerdict();
  const item = nextItem(held, queue.items, answered);

  const undo = (id: string) =>
    act.mutate(
      { verb: "withdraw", item: id },
      {
        onSuccess: (back) => {
          setHeld(back);
          setLast(null);
          setLabelled(null);
          setReading(false);
        },
      },
    );
  const answer = (verdict: Verdict) =>
    act.mutate(verdict, {
      onError: (error) => {
        if (refusedWith(error, "not_found")) setHeld(null);
      },
      onSuccess: () => {
        setAnswered(new Set(answered).add(verdict.item));
        setHeld(null);
        setReading(false);
        setLast(verdict.item);
        setLabelled(verdict.verb === "label" ? verdict.item : null);
        tell(t(verdict.verb === "skip" ? "review.told.skipped" : "review.told.labelled"), () =>
          undo(verdict.item),
        );
      },
    });
  usePageKeys({ u: last === null || act.isPending ? undefined : () => undo(last) });

  const overCap = queue.readToday >= queue.cap && !reading;
  return (
    <div className="desk">
      {act.error === null ? null : <ProblemNotice error={act.error} />}
      {overCap ? (
        <CapReached cap={queue.cap} />
      ) : item === undefined ? (
        queue.waiting > answered.size && refreshing ? (
          <Skeleton lines={8} />
        ) : (
          <EmptyState title={t("review.empty")}>
            <p>{t("review.empty.about")}</p>
          </EmptyState>
        )
      ) : (
        <BreakNotice>
          <ItemDesk
            key={item.id}
            item={item}
            pending={act.isPending}
            onRead={() => {
              setReading(true);
              setHeld(item);
            }}
            onAnswer={answer}
          />
        </BreakNotice>
      )}
      {last === null ? null : (
        <p className="desk-undo screen-only">
          <Button kind="bare" onPress={() => undo(last)} isDisabled={act.isPending}>
            {t("review.undo")} <kbd>u</kbd>
          </Button>
          {labelled === null ? null : (
            <Button kind="bare" onPress={() => setCompared(labelled)} isDisabled={act.isPending}>
              {t("findings.title")}
            </Button>
          )}
        </p>
      )}
      {compared === null ? null : (
        <FindingsDialog
          item={compared}
          onOpened={() => {
            setLast(null);
            setLabelled(null);
          }}
          onClose={() => setCompared(null)}
        />
      )}
    </div>
  );
}

/** Sends a verdict and brings the queue up to date; the figures that rest on it follow with the live stream. */
function useVerdict() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: sendVerdict,
    onSuccess: () => void client.invalidateQueries({ queryKey: ["review"] }),
  });
}

function CapReached({ cap }: { cap: number }) {
  const { t, number } = useWords();
  return (
    <EmptyState title={t("review.cap")}>
      <p className="reading">{t("review.cap.about", { cap: number(cap) })}</p>
    </EmptyState>
  );
}
