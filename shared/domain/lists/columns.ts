import { foldText } from '../arabic-text';
import type { Sheet, SheetRow } from './sheet';

/** Which column of the sheet (0 is the first) says what; a field without one is not in the sheet. */
export type Columns<Field extends string> = { readonly [F in Field]?: number };

/** Set by hand: a field's column, or null where the sheet has none for it. It goes before what is found. */
export type Mapping<Field extends string> = { readonly [F in Field]?: number | null };

export interface Header<Field extends string> {
  /** The row of the headers; null for a sheet without rows. */
  readonly row: SheetRow | null;
  readonly columns: Columns<Field>;
  /** What stands below the headers. */
  readonly rows: Sheet;
}

/** A list often has its title and date above its headers. */
const ROWS_TO_LOOK_AT = 20;

const IN_BRACKETS = /[([{][^)\]}]*[)\]}]/g;

/** A header as it may be known: whole, and without what stands in brackets or is only the currency or a percent sign. */
const readings = (header: string): readonly string[] => {
  const bare = foldText(header.replace(IN_BRACKETS, ' '));
  return [foldText(header), bare, bare.replace(/ (?:omr|rials?|ريال|ريال عماني|ر ع|percent)$/, '')];
};

const fieldByWord = <Field extends string>(
  words: Readonly<Record<Field, readonly string[]>>,
): Map<string, Field> =>
  new Map(
    (Object.entries(words) as [Field, readonly string[]][]).flatMap(([field, spellings]) =>
      spellings.map((spelling): [string, Field] => [foldText(spelling), field]),
    ),
  );

const findColumns = <Field extends string>(row: SheetRow, known: Map<string, Field>): Map<Field, number> => {
  const found = new Map<Field, number>();
  for (const [index, cell] of row.cells.entries()) {
    const field = readings(cell)
      .map((reading) => known.get(reading))
      .find((one) => one !== undefined);
    if (field !== undefined && !found.has(field)) found.set(field, index);
  }
  return found;
};

/**
 * Finds the row of the headers (that which knows the most fields; the first row where none is known) and the column of
 * each field, and puts what was set by hand before it.
 */
export const readHeader = <Field extends string>(
  sheet: Sheet,
  words: Readonly<Record<Field, readonly string[]>>,
  mapping: Mapping<Field> = {},
): Header<Field> => {
  const known = fieldByWord(words);
  let best = { index: 0, found: new Map<Field, number>() };
  for (const [index, row] of sheet.slice(0, ROWS_TO_LOOK_AT).entries()) {
    const found = findColumns(row, known);
    if (found.size > best.found.size) best = { index, found };
  }
  const byHand = Object.entries(mapping) as [Field, number | null][];
  const taken = new Set(byHand.map(([, column]) => column));
  const columns: { [F in Field]?: number } = {};
  for (const [field, column] of best.found) if (!taken.has(column)) columns[field] = column;
  for (const [field, column] of byHand) {
    if (column === null) delete columns[field];
    else columns[field] = column;
  }
  return { row: sheet[best.index] ?? null, columns, rows: sheet.slice(best.index + 1) };
};
