import { useNavigate } from "@tanstack/react-router";
import {
  Dialog as AriaDialog,
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useWords } from "../words/words.js";
import { type Destination, useDestinations } from "./destinations.js";
import "../design/dialog.css";
import "../design/field.css";

/** Goes anywhere by a few letters of its name: pages, indicators, alerts, incidents. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { contains } = useFilter({ sensitivity: "base" });
  const navigate = useNavigate();
  const destinations = useDestinations();
  const go = (path: string) => {
    onClose();
    void navigate({ to: path });
  };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(still) => !still && onClose()} isDismissable>
      <Modal className="modal">
        <AriaDialog className="palette" aria-label={t("shell.palette")}>
          <Autocomplete filter={contains}>
            <SearchField autoFocus aria-label={t("shell.palette")}>
              <Input className="input" placeholder={t("shell.palette")} />
            </SearchField>
            <Menu<Destination>
              className="menu palette-list"
              items={destinations}
              aria-label={t("shell.palette")}
              renderEmptyState={() => <p className="quiet palette-none">{t("shell.palette.none")}</p>}
              onAction={(key) => go(String(key))}
            >
              {({ path, name, kind }) => (
                <MenuItem id={path} className="option palette-option" textValue={name}>
                  <span>{name}</span>
                  <span className="tiny">{kind}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
