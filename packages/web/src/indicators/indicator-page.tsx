import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useMay } from "../api/session.js";
import { AddressLink } from "../design/address-link.js";
import { QueryView } from "../design/query-view.js";
import { PageHead } from "../design/section.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { CanariesSection } from "./canaries-section.js";
import { ConversationsSection } from "./conversations-section.js";
import { Definition } from "./definition.js";
import { Filters } from "./filters.js";
import { JudgeSection } from "./judge-section.js";
import { indicatorQuery } from "./queries.js";
import { SegmentsTable } from "./segments-table.js";
import { SeriesSection } from "./series-section.js";
import { StrataTable } from "./strata-table.js";
import { TableTwin } from "./table-twin.js";
import { ValueHead } from "./value-head.js";
import { WatchDeclaration } from "./watch-declaration.js";
import "../design/button.css";
import "./indicators.css";

/** One indicator: its figure, its series, what it rests on and what it means. */
export function IndicatorPage() {
  const { t, language } = useWords();
  const { indicator } = useParams({ from: "/signed-in/indicators/$indicator" });
  const search = useSearch({ from: "/signed-in/indicators/$indicator" });
  const query = useQuery(indicatorQuery(indicator, search));
  const may = useMay();
  usePageTitle(query.data?.name[language] ?? t("place.indicators"));
  return (
    <QueryView query={query} lines={12}>
      {(page) => (
        <div className={query.isPlaceholderData ? "outdated" : undefined}>
          <p className="back screen-only">
            <Link to="/indicators">{t("indicator.back")}</Link>
          </p>
          <PageHead
            title={page.name[language]}
            about={t(`group.${page.group}`)}
            acts={
              may("decisions", "write") ? (
                <AddressLink
                  className="button plain screen-only"
                  address={`/decisions/new?indicator=${encodeURIComponent(page.id)}`}
                >
                  {t("indicator.decide")}
                </AddressLink>
              ) : null
            }
          />
          <ValueHead page={page} />
          <Filters page={page} search={search} />
          <SeriesSection page={page} />
          <ConversationsSection page={page} />
          <WatchDeclaration page={page} />
          <CanariesSection page={page} />
          <JudgeSection page={page} />
          <SegmentsTable page={page} />
          <StrataTable page={page} />
          <TableTwin page={page} search={search} />
          <Definition page={page} />
        </div>
      )}
    </QueryView>
  );
}
