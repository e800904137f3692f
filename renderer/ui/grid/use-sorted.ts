import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
  type SortingState,
} from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { GridColumn } from './columns';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const compare = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [String(a), String(b)];
  return first < second ? -1 : Number(first > second);
};

export interface Sorted<Row> {
  readonly rows: readonly Row[];
  readonly direction: (column: string) => 'ascending' | 'descending' | 'none';
  /** Up, down, and as it was. */
  readonly toggle: (column: string) => void;
}

/** Rows in the order of one column, or as they came. */
export const useSorted = <Row extends RowData>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
): Sorted<Row> => {
  const [sorting, setSorting] = useState<SortingState>([]);
  const definitions = useMemo<ColumnDef<typeof features, Row>[]>(
    () =>
      columns.map(({ id, sortBy }) => ({
        id,
        accessorFn: (row: Row) => sortBy?.(row) ?? '',
        sortFn: (a, b, column) => compare(a.getValue(column), b.getValue(column)),
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features,
    columns: definitions,
    data,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const model = sorting.length === 0 ? null : table.getRowModel();
  const sorted = useMemo(() => model?.rows.map((row) => row.original) ?? rows, [model, rows]);
  const [first] = sorting;
  return {
    rows: sorted,
    direction: (column) => {
      if (first?.id !== column) return 'none';
      return first.desc ? 'descending' : 'ascending';
    },
    toggle: (column) => {
      if (first?.id !== column) setSorting([{ id: column, desc: false }]);
      else setSorting(first.desc ? [] : [{ id: column, desc: true }]);
    },
  };
};
