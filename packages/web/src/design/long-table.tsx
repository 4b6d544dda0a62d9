import {
  type ColumnDef,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import "./table.css";

const ROW_HEIGHT = 32;

interface Properties<Row> {
  readonly caption: string;
  readonly columns: ColumnDef<Row, string | number | null>[];
  readonly rows: Row[];
  /** Ids of columns set to the right in tabular figures. */
  readonly numbers: readonly string[];
}

const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** A long list: sorted by its heads, only the rows in view are in the page. */
export function LongTable<Row>({ caption, columns, rows, numbers }: Properties<Row>) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const scrolled = useRef<HTMLDivElement>(null);
  const table = useReactTable({
    data: rows,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const all = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const classOf = (id: string) => (numbers.includes(id) ? "number" : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="long-table" ref={scrolled} tabIndex={0} aria-label={caption}>
      <table className="table" aria-rowcount={all.length + 1}>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header) => {
              const sorted = header.column.getIsSorted();
              return (
                <th
                  key={header.id}
                  scope="col"
                  className={classOf(header.column.id)}
                  aria-sort={sorted === false ? "none" : ARIA_SORT[sorted]}
                >
                  <button type="button" className="sort" onClick={header.column.getToggleSortingHandler()}>
                    {flexRender(header.column.columnDef.header, header.getContext())}
                    {sorted === false ? "" : sorted === "asc" ? " ↑" : " ↓"}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Gap height={before} /> : null}
          {shown.map(({ index }) => {
            const row = all[index];
            if (row === undefined) return null;
            return (
              <tr key={row.id} aria-rowindex={index + 2}>
                {row.getVisibleCells().map((cell) => (
                  <td key={cell.id} className={classOf(cell.column.id)}>
                    {flexRender(cell.column.columnDef.cell, cell.getContext())}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 ? <Gap height={after} /> : null}
        </tbody>
      </table>
    </section>
  );
}

function Gap({ height }: { height: number }) {
  return (
    <tr>
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
