import { useQuery } from "@tanstack/react-query";
import { EmptyState } from "../design/empty-state.js";
import { QueryView } from "../design/query-view.js";
import { PageHead, Section } from "../design/section.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { People } from "./people.js";
import { rolesQuery } from "./queries.js";
import { SeatRow } from "./seat-row.js";
import "./governance.css";

/** The seats with who holds them and who is next in line, and the people. */
export function GovernancePage() {
  const { t } = useWords();
  usePageTitle(t("place.governance"));
  const query = useQuery(rolesQuery);
  return (
    <>
      <PageHead title={t("place.governance")} about={t("governance.about")} />
      <QueryView query={query} lines={12}>
        {({ roles }) => (
          <>
            <Section title={t("seats.title")} about={t("seats.about")}>
              {roles.length === 0 ? (
                <EmptyState title={t("seats.none")} />
              ) : (
                <ul className="seats">
                  {roles.map((seat) => (
                    <SeatRow key={seat.role.id} seat={seat} seats={roles} />
                  ))}
                </ul>
              )}
            </Section>
            <People seats={roles} />
          </>
        )}
      </QueryView>
    </>
  );
}
