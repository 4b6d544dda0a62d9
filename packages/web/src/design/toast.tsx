import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { useWords } from "../words/words.js";
import { Button } from "./button.js";
import "./toast.css";

interface Told {
  readonly text: string;
  readonly undo?: () => void;
}

const queue = new ToastQueue<Told>({ maxVisibleToasts: 3 });
const SHOWN_MS = 9_000;

/** Says that an act is done; `undo` takes it back while the notice is shown. */
export function tell(text: string, undo?: () => void): void {
  queue.add(undo === undefined ? { text } : { text, undo }, { timeout: SHOWN_MS });
}

/** Where notices appear. Once in the page, in the shell. */
export function Toasts() {
  const { t } = useWords();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t("toast.region")}>
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo === undefined ? null : (
            <Button
              kind="bare"
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {t("toast.undo")}
            </Button>
          )}
          <Button kind="bare" slot="close" aria-label={t("dialog.close")}>
            ×
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
