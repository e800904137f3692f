import type { ReactNode } from 'react';

/** How a cell is typed into. What is wrong with it is said by whoever keeps the edits. */
export interface CellEdit<Row> {
  readonly text: (row: Row) => string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly dir?: 'auto' | 'ltr';
  readonly maxLength?: number;
}

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** A track of a CSS grid, in rem so that large text makes it wider. */
  readonly width: string;
  readonly align?: 'end' | 'center';
  /** What it is sorted by; without it, it is not. */
  readonly sortBy?: (row: Row) => string | number;
  readonly cell: (row: Row) => ReactNode;
  readonly edit?: CellEdit<Row>;
  /** What a touch or Enter does where the cell is not typed into. */
  readonly onPress?: (row: Row) => void;
}

/** Something typed into a cell that is not saved yet, and why not. */
export interface Draft {
  readonly text: string;
  readonly error: string | null;
}

/** Keeps what is typed into cells until it is saved, whatever else happens on the screen. */
export interface CellEdits<Row> {
  readonly draftOf: (key: string, column: string) => Draft | undefined;
  readonly change: (key: string, column: string, text: string) => void;
  /** True once it is saved, or where nothing was changed. */
  readonly commit: (row: Row, column: string) => Promise<boolean>;
  readonly cancel: (key: string, column: string) => void;
}
