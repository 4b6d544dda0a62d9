import type { ReactNode } from "react";
import { reachableWhenScrolling } from "./scrollable.js";
import "./table.css";

/** A column: what its head says and what a row shows in it. */
export interface Column<Row> {
  readonly id: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** number: set to the right in tabular figures; mark: set to the right; wide: takes the room that is left; short: never broken. */
  readonly kind?: "number" | "mark" | "wide" | "short";
  /** Left out on a phone. */
  readonly deskOnly?: boolean;
}

interface Properties<Row> {
  /** What the table shows, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

const classOf = <Row,>({ kind, deskOnly }: Column<Row>): string | undefined =>
  [kind, deskOnly === true ? "desk-only" : undefined].filter(Boolean).join(" ") || undefined;

/** A table of few rows. A long list is a LongTable. Rows can be walked with j and k: see useListKeys. */
export function Table<Row>({ caption, columns, rows, rowKey }: Properties<Row>) {
  return (
    <section className="table-scroll" ref={reachableWhenScrolling} aria-label={caption}>
      <table className="table" aria-label={caption}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classOf(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.id} className={classOf(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The usual first cell: a name and a line under it. */
export function NameCell({ name, under }: { name: ReactNode; under?: ReactNode }) {
  return (
    <>
      <span className="cell-name">{name}</span>
      {under === undefined ? null : <small>{under}</small>}
    </>
  );
}
