import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../words/words.js";
import "./filter-links.css";

export interface FilterLink {
  readonly id: string;
  readonly name: ReactNode;
  /** How many are behind it. */
  readonly count?: number;
  readonly search: Readonly<Record<string, string | undefined>>;
}

/** The ways to filter a list: links, so that the choice is in the address and can be opened aside. */
export function FilterLinks({
  label,
  to,
  links,
}: {
  label: string;
  to: string;
  links: readonly FilterLink[];
}) {
  const { number } = useWords();
  return (
    <nav className="filter-links screen-only" aria-label={label}>
      {links.map(({ id, name, count, search }) => (
        <Link
          key={id}
          to={to as NonNullable<LinkProps["to"]>}
          search={withoutAbsent(search) as NonNullable<LinkProps["search"]>}
          activeOptions={{ exact: true }}
        >
          {name}
          {count === undefined ? null : <b>{number(count)}</b>}
        </Link>
      ))}
    </nav>
  );
}

function withoutAbsent(search: FilterLink["search"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
