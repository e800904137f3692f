import type { ReportCell, ReportKind } from '../../../shared/contract/report-tables';
import type { Column, Row, View, Words } from './report';

/** Says what a value means, in both languages; a value that is not there stands for itself. */
export type Dictionary = Readonly<Record<string, Words>>;

const column = (
  id: string,
  kind: ReportKind,
  header: Words,
  options: { width?: number; isSummed?: boolean; cell?: (row: Row, view: View) => ReportCell } = {},
): Column => ({
  id,
  kind,
  header,
  width: options.width ?? 14,
  isSummed: options.isSummed ?? false,
  cell: options.cell ?? ((row) => row[id] ?? null),
});

const textOf = (row: Row, id: string): string => String(row[id] ?? '');

export const text = (id: string, header: Words, width = 14): Column => column(id, 'text', header, { width });

/** A name in the language of the report; in Arabic where there is none. */
export const named = (id: string, header: Words, width = 28): Column =>
  column(id, 'text', header, {
    width,
    cell: (row, { language }) => (language === 'en' && textOf(row, `${id}_en`)) || textOf(row, `${id}_ar`),
  });

export const worded = (id: string, header: Words, words: Dictionary, width = 14): Column =>
  column(id, 'text', header, {
    width,
    cell: (row, { language }) => words[textOf(row, id)]?.[language] ?? textOf(row, id),
  });

/** A person by name. */
export const person = (id: string, header: Words): Column =>
  column(id, 'text', header, {
    width: 18,
    cell: (row, { nameOf }) => (row[id] === null || row[id] === undefined ? '' : nameOf(String(row[id]))),
  });

/** Summed, as are amounts; in baisa. */
export const amount = (id: string, header: Words): Column => column(id, 'amount', header, { isSummed: true });

/** A price, a balance: adding them up says nothing. */
export const price = (id: string, header: Words): Column => column(id, 'amount', header);

export const count = (id: string, header: Words): Column =>
  column(id, 'count', header, { width: 12, isSummed: true });

/** A place in the journal: a number, and no count of anything. */
export const ordinal = (id: string, header: Words): Column => column(id, 'count', header, { width: 12 });

/** Thousandths of a piece or kilogram. Pieces and kilograms are never added up. */
export const quantity = (id: string, header: Words): Column => column(id, 'quantity', header, { width: 12 });

export const day = (id: string, header: Words): Column => column(id, 'day', header, { width: 12 });

export const instant = (id: string, header: Words): Column => column(id, 'instant', header, { width: 20 });

export const percent = (id: string, header: Words): Column => column(id, 'percent', header, { width: 10 });
