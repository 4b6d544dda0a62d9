import type { IndicatorCard, ReviewItem } from "@balise/preparedness";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../api/act.js";
import { sessionQuery, useMay } from "../api/session.js";
import { Button } from "../design/button.js";
import { EmptyState } from "../design/empty-state.js";
import { Moment } from "../design/moment.js";
import { ProblemNotice } from "../design/problem-notice.js";
import { QueryView } from "../design/query-view.js";
import { type Column, NameCell, Table } from "../design/table.js";
import { tell } from "../design/toast.js";
import { usePersonName } from "../governance/names.js";
import { useWords } from "../words/words.js";
import { FindingsDialog } from "./findings-dialog.js";
import { itemsQuery, namedIndicatorsQuery, sendVerdict, type Verdict } from "./queries.js";
import type { QueueState } from "./search.js";

/** The items in a state, without their texts; an answer can be taken back. */
export function ItemList({ state, indicator }: { state: QueueState; indicator: string | undefined }) {
  const { t } = useWords();
  const query = useInfiniteQuery(itemsQuery(state, indicator));
  const { data: board } = useQuery(namedIndicatorsQuery);
  const back = useAct("review", sendVerdict);
  const [compared, setCompared] = useState<string | null>(null);
  const columns = useColumns(state, { cards: board?.indicators ?? [], back, onCompare: setCompared });
  return (
    <QueryView query={query}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <EmptyState title={t(`review.list.${state}.none`)} />;
        return (
          <>
            {query.isError ? (
              <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
            ) : null}
            {back.error === null ? null : <ProblemNotice error={back.error} />}
            {compared === null ? null : <FindingsDialog item={compared} onClose={() => setCompared(null)} />}
            <Table
              caption={t(`review.state.${state}`)}
              columns={columns}
              rows={items}
              rowKey={({ id }) => id}
            />
            {query.hasNextPage ? (
              <p className="list-more">
                <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
                  {t("review.more")}
                </Button>
              </p>
            ) : null}
          </>
        );
      }}
    </QueryView>
  );
}

interface Acts {
  readonly cards: readonly IndicatorCard[];
  readonly back: ReturnType<typeof useAct<Verdict, ReviewItem>>;
  readonly onCompare: (item: string) => void;
}

function useColumns(state: QueueState, { cards, back, onCompare }: Acts): Column<ReviewItem>[] {
  const { t, day, number, language } = useWords();
  const personName = usePersonName();
  const may = useMay();
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const isOwn = ({ label }: ReviewItem) => label !== null && label.by === session?.account.person;
  const nameOf = (id: string) => cards.find((card) => card.id === id)?.name[language] ?? id;
  const verdictOf = ({ label }: ReviewItem) => {
    if (label === null) return t(`review.state.${state}`);
    return label.positive.length === 0 ? t("review.list.none") : label.positive.map(nameOf).join(", ");
  };
  const withdraw = (item: ReviewItem) =>
    back.mutate({ verb: "withdraw", item: item.id }, { onSuccess: () => tell(t("review.told.withdrawn")) });
  const answered: Column<ReviewItem>[] = [
    {
      id: "by",
      head: t("review.list.by"),
      deskOnly: true,
      cell: ({ label }) =>
        label === null ? null : <NameCell name={personName(label.by)} under={<Moment at={label.at} />} />,
    },
    {
      id: "act",
      head: <span className="unseen">{t("review.list.act")}</span>,
      kind: "mark",
      cell: (item) =>
        may("review", "write") ? (
          <span className="list-acts">
            {isOwn(item) ? (
              <Button kind="bare" onPress={() => onCompare(item.id)}>
                {t("findings.short")}
              </Button>
            ) : null}
            <Button kind="bare" onPress={() => withdraw(item)} isDisabled={back.isPending}>
              {t("review.withdraw")}
            </Button>
          </span>
        ) : null,
    },
  ];
  return [
    {
      id: "item",
      head: t("review.list.item"),
      kind: "wide",
      cell: (item) => (
        <NameCell
          name={state === "labelled" ? verdictOf(item) : t(`review.role.${item.role}`)}
          under={`${item.segment.system} ${item.segment.version} · ${item.segment.surface} · ${item.segment.locale}`}
        />
      ),
    },
    {
      id: "length",
      head: t("review.list.length"),
      kind: "number",
      deskOnly: true,
      cell: ({ length }) => number(length),
    },
    { id: "day", head: t("review.list.day"), kind: "short", cell: (item) => day(item.day) },
    ...(state === "waiting" ? [] : answered),
  ];
}
