import type { ReactNode } from "react";
import "./notice.css";

/** A place with nothing in it yet: says what will be here and the act that brings it. */
export function EmptyState({
  title,
  children,
  act,
}: {
  title: string;
  children?: ReactNode;
  act?: ReactNode;
}) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children}
      {act === undefined ? null : <div className="empty-act">{act}</div>}
    </div>
  );
}
