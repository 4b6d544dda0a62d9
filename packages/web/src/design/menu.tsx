import type { ReactElement, ReactNode } from "react";
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import "./field.css";
import "./menu.css";

export interface MenuAct {
  readonly id: string;
  readonly name: ReactNode;
  readonly act: () => void;
  /** Marked as the one in force, where the acts are choices. */
  readonly chosen?: boolean;
}

export interface MenuPart {
  readonly title?: string;
  readonly acts: readonly MenuAct[];
}

/** A menu that a button opens. */
export function Menu({
  button,
  label,
  parts,
}: {
  button: ReactElement;
  label: string;
  parts: readonly MenuPart[];
}) {
  return (
    <MenuTrigger>
      {button}
      <Popover className="popover" placement="top start">
        <AriaMenu aria-label={label} className="menu">
          {parts.map((part, place) => (
            <MenuSection
              key={part.title ?? place}
              className="menu-part"
              {...(part.title === undefined ? { "aria-label": label } : {})}
            >
              {part.title === undefined ? null : <Header className="tiny">{part.title}</Header>}
              {part.acts.map(({ id, name, act, chosen }) => (
                <MenuItem
                  key={id}
                  id={id}
                  className="option"
                  onAction={act}
                  {...(typeof name === "string" ? { textValue: name } : {})}
                >
                  <span className="menu-tick" aria-hidden="true">
                    {chosen === true ? "✓" : ""}
                  </span>
                  {name}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
