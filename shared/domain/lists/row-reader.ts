import type { Columns } from './columns';
import { readName, readPercent, readYesNo } from './cells';
import type { SheetRow } from './sheet';

/** What a column says of a row: its text, or undefined where the sheet has no such column. */
export type CellOf<Field extends string> = (field: Field) => string | undefined;

export const cellsOf =
  <Field extends string>(row: SheetRow, columns: Columns<Field>): CellOf<Field> =>
  (field) => {
    const column = columns[field];
    return column === undefined ? undefined : (row.cells[column] ?? '').trim();
  };

/** A value that was read, or what was there before; and whether it was written wrongly. */
export interface Read<T> {
  readonly value: T;
  readonly isWrong: boolean;
}

const right = <T>(value: T): Read<T> => ({ value, isWrong: false });
const wrong = <T>(value: T): Read<T> => ({ value, isWrong: true });

/** No column leaves what was; a blank cell says `blank`; anything else is read, null meaning that it cannot be. */
export const readCell = <T>(
  text: string | undefined,
  {
    before,
    blank,
    read,
  }: { readonly before: T; readonly blank: T; readonly read: (text: string) => T | null },
): Read<T> => {
  if (text === undefined) return right(before);
  if (text === '') return right(blank);
  const value = read(text);
  return value === null ? wrong(before) : right(value);
};

/** A text of one line; wrong where it is longer than the ledger takes. */
export const readText = (text: string | undefined, before: string, most: number): Read<string> =>
  readCell(text, {
    before,
    blank: '',
    read: (one) => {
      const clean = readName(one);
      return clean.length > most ? null : clean;
    },
  });

export const readFlag = (text: string | undefined, before: boolean | null): Read<boolean | null> =>
  readCell<boolean | null>(text, { before, blank: null, read: readYesNo });

export const readRate = (text: string | undefined, before: number | null): Read<number | null> =>
  readCell<number | null>(text, { before, blank: null, read: readPercent });

interface Names {
  readonly nameAr: string;
  readonly nameEn: string;
}

type NameCells = CellOf<'nameAr' | 'nameEn'>;

/** By which name a row calls what it lists: the Arabic one, or the English one where there is no other. */
export const writtenName = (cell: NameCells): string =>
  readName(cell('nameAr') ?? '') || readName(cell('nameEn') ?? '');

/** The names that a row gives: none in Arabic where it has none at all, so that it is refused. */
export const readNames = (cell: NameCells, before: Names): Names => {
  const english = cell('nameEn');
  const arabic = readName(cell('nameAr') ?? '');
  const written = writtenName(cell);
  return {
    // A list in English alone leaves the Arabic name as it was.
    nameAr: arabic === '' && written !== '' && before.nameAr !== '' ? before.nameAr : written,
    nameEn: english === undefined ? before.nameEn : readName(english),
  };
};
