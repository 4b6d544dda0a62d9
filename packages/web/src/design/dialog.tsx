import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "../words/words.js";
import { Button } from "./button.js";
import "./dialog.css";

interface Properties {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** wide: for tables and long texts; drawer: slides from the foot of a phone. */
  readonly shape?: "plain" | "wide" | "drawer";
  readonly children: ReactNode;
}

/** A dialog: holds the focus, closes with Escape, gives the focus back. */
export function Dialog({ title, open, onClose, shape = "plain", children }: Properties) {
  const { t } = useWords();
  return (
    <ModalOverlay className="veil" isOpen={open} onOpenChange={(still) => !still && onClose()} isDismissable>
      <Modal className={`modal ${shape}`}>
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button kind="bare" onPress={onClose} aria-label={t("dialog.close")}>
              <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                <path
                  d="m1 1 10 10M11 1 1 11"
                  stroke="currentColor"
                  strokeWidth="1.6"
                  strokeLinecap="round"
                />
              </svg>
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
