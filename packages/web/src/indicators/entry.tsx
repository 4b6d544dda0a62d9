import type { ReactNode } from "react";

/** One line of a declaration: a name and what it is. */
export function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
