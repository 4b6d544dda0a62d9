import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import "./tabs.css";

interface Panel<Id extends string> {
  readonly id: Id;
  readonly name: ReactNode;
  readonly content: ReactNode;
}

interface Properties<Id extends string> {
  readonly label: string;
  readonly panels: readonly Panel<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Tabs whose choice belongs to the page: keep it in the URL. */
export function Tabs<Id extends string>({ label, panels, chosen, onChoose }: Properties<Id>) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const panel = panels.find(({ id }) => id === key);
        if (panel !== undefined) onChoose(panel.id);
      }}
    >
      <TabList aria-label={label} className="tab-list">
        {panels.map(({ id, name }) => (
          <Tab key={id} id={id} className="tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {panels.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
