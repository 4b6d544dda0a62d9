import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useAct } from "../api/act.js";
import { sessionQuery, useMay } from "../api/session.js";
import { BackLink } from "../design/back-link.js";
import { Field, Select } from "../design/field.js";
import { Form } from "../design/form.js";
import { PageHead } from "../design/section.js";
import { tell } from "../design/toast.js";
import { rolesQuery, type SeatAnswer } from "../governance/queries.js";
import { NotFound } from "../shell/not-found.js";
import { usePageTitle } from "../shell/page-title.js";
import { useWords } from "../words/words.js";
import { chosenBy, readPiece } from "./evidence-choice.js";
import { EvidenceChoice } from "./evidence-field.js";
import { record } from "./queries.js";
import "./decisions.css";

const NO_SEAT = "-";

/** The seats in which a person decides: those held, and those acted in while vacant. */
function seatsToDecideIn(person: string, seats: readonly SeatAnswer[]): SeatAnswer[] {
  return seats.filter(({ holder, acting }) => (holder ?? acting)?.id === person);
}

/** Records a decision, bound to its evidence as it is now. */
export function NewDecisionPage() {
  const { t, language } = useWords();
  usePageTitle(t("decision.new"));
  const navigate = useNavigate();
  const may = useMay();
  const search = useSearch({ from: "/signed-in/decisions/new" });
  const { data: session } = useQuery({ ...sessionQuery, enabled: false });
  const { data: seats } = useQuery(rolesQuery);
  const [chosen, setChosen] = useState<readonly string[]>(() => chosenBy(search));
  const [role, setRole] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct("decisions", record);
  const mine = seatsToDecideIn(session?.account.person ?? "", seats?.roles ?? []);
  const seat = role ?? mine[0]?.role.id ?? NO_SEAT;
  if (!may("decisions", "write")) return <NotFound />;
  return (
    <>
      <BackLink to="/decisions">{t("place.decisions")}</BackLink>
      <PageHead title={t("decision.new")} about={t("decision.new.about")} />
      <div className="decision-form">
        <Form
          submit={t("decision.new.submit")}
          pending={act.isPending}
          failure={act.error}
          onCancel={() => void navigate({ to: "/decisions" })}
          onSubmit={({ title = "", choice = "", reasons = "" }) => {
            setTried(true);
            const evidence = chosen.flatMap((key) => readPiece(key) ?? []);
            if (evidence.length === 0) return;
            act.mutate(
              { title, choice, reasons, role: seat === NO_SEAT ? null : seat, evidence },
              {
                onSuccess: ({ id }) => {
                  tell(t("decision.told"));
                  void navigate({ to: "/decisions/$decision", params: { decision: id } });
                },
              },
            );
          }}
        >
          <Field name="title" label={t("decision.title")} maxLength={200} isRequired />
          <Field name="choice" label={t("decision.choice")} lines={3} maxLength={4000} isRequired />
          <Field
            name="reasons"
            label={t("decision.reasons")}
            help={t("decision.reasons.help")}
            lines={5}
            maxLength={8000}
            isRequired
          />
          <Select
            label={t("decision.role")}
            help={mine.length === 0 ? t("decision.role.none") : undefined}
            value={seat}
            choices={[
              ...mine.map((one) => ({ id: one.role.id, name: one.role.name[language] })),
              { id: NO_SEAT, name: t("decision.noRole") },
            ]}
            onChange={setRole}
          />
          <EvidenceChoice
            value={chosen}
            onChange={setChosen}
            error={tried && chosen.length === 0 ? t("decision.evidence.missing") : undefined}
          />
        </Form>
      </div>
    </>
  );
}
