import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMay } from "../api/session.js";
import { Select } from "../design/field.js";
import { FilterLinks } from "../design/filter-links.js";
import { QueryView } from "../design/query-view.js";
import { PageHead } from "../design/section.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { Care } from "./care.js";
import { Desk } from "./desk.js";
import { Exposure } from "./exposure.js";
import { ItemList } from "./item-list.js";
import { JudgeNotice } from "./judge-notice.js";
import { namedIndicatorsQuery, queueQuery } from "./queries.js";
import { QUEUE_STATES, type ReviewSearch } from "./search.js";
import "./review.css";

const ALL = "*";

/** The review of the sample: one text at a time, or the list of what was labelled and skipped. */
export function ReviewPage() {
  const { t } = useWords();
  usePageTitle(t("place.review"));
  const search = useSearch({ from: "/signed-in/review" });
  const { state = "waiting", indicator } = search;
  const may = useMay();
  const query = useQuery(queueQuery(indicator));
  return (
    <>
      <PageHead title={t("place.review")} about={t("review.about")} />
      <QueryView query={query}>
        {(queue) => (
          <>
            <FilterLinks
              label={t("review.states")}
              to="/review"
              links={QUEUE_STATES.map((id) => ({
                id,
                name: t(`review.state.${id}`),
                count: queue[id],
                search: { indicator, state: id === "waiting" ? undefined : id },
              }))}
            />
            <div className="review-bar">
              <IndicatorFilter search={search} />
              {may("review", "write") ? <Exposure read={queue.readToday} cap={queue.cap} /> : null}
            </div>
            <JudgeNotice stopped={queue.judgeStopped} />
            {state !== "waiting" || !may("review", "write") ? (
              <ItemList key={`${state}/${indicator}`} state={state} indicator={indicator} />
            ) : (
              <Desk key={indicator} queue={queue} refreshing={query.isFetching} />
            )}
            {may("review", "write") ? <Care /> : null}
          </>
        )}
      </QueryView>
    </>
  );
}

function IndicatorFilter({ search }: { search: ReviewSearch }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(namedIndicatorsQuery);
  const named = (data?.indicators ?? []).map(({ id, name }) => ({ id, name: name[language] }));
  const { indicator, ...rest } = search;
  return (
    <Select
      label={t("review.indicator")}
      value={indicator ?? ALL}
      choices={[{ id: ALL, name: t("review.indicator.all") }, ...named]}
      onChange={(id) =>
        void navigate({
          to: "/review",
          search: id === ALL ? rest : { ...rest, indicator: id },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
