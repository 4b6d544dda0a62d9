import type { ReactNode } from "react";
import "./facts.css";

export interface Fact {
  readonly name: ReactNode;
  readonly value: ReactNode;
}

/** Names and what they are: a list of facts on hairlines. `stacked` puts each name above its value. */
export function Facts({ facts, stacked = false }: { facts: readonly Fact[]; stacked?: boolean }) {
  return (
    <dl className={stacked ? "facts stacked" : "facts"}>
      {facts.map(({ name, value }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: facts are written in order and do not move
        <div key={place}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
