import { ACCESSES, type Access } from "@balise/preparedness";
import { CheckGroup } from "../design/check-group.js";
import { useWords } from "../words/words.js";

interface Properties {
  readonly value: readonly Access[];
  readonly onChange: (accesses: Access[]) => void;
  readonly error?: string | undefined;
}

/** How far an account reaches. */
export function AccessChecks({ value, onChange, error }: Properties) {
  const { t } = useWords();
  return (
    <CheckGroup
      label={t("accounts.access")}
      error={error}
      checks={ACCESSES.map((id) => ({ id, name: t(`access.${id}`), under: t(`access.${id}.about`) }))}
      value={value}
      onChange={onChange}
    />
  );
}
