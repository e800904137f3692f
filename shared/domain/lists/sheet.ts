/** A row of a spreadsheet as its file has it, every cell a text. */
export interface SheetRow {
  /** The line of the file on which the row begins, the first being 1; in XLSX the number of the row. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows that are not blank, in the order of the file. */
export type Sheet = readonly SheetRow[];
