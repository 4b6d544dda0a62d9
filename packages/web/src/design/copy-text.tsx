import { useState } from "react";
import { useWords } from "../words/words.js";
import { Button } from "./button.js";
import "./copy-text.css";

/** A command to copy. */
export function CopyText({ children }: { children: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(children).then(() => setCopied(true));
  };
  return (
    <div className="copy-text">
      <pre>
        <code>{children}</code>
      </pre>
      <Button kind="bare" onPress={copy} onBlur={() => setCopied(false)}>
        <span aria-live="polite">{copied ? t("copy.done") : t("copy.do")}</span>
      </Button>
    </div>
  );
}
