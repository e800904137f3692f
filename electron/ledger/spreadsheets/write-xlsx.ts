import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { Table } from '../../../shared/contract/lists';
import { toEscaped } from './formulas';

type Kind = Table['columns'][number]['kind'];

/** Money with its three decimals, and weights; whole numbers and percents as they are. */
const formatOf = (value: number, kind: Kind): string | undefined => {
  if (kind === 'money') return '#,##0.000';
  if (kind === 'quantity') return Number.isInteger(value) ? '#,##0' : '#,##0.000';
  return undefined;
};

/** What would be read as an escaped character (ECMA-376 part 1, 22.9.2.19) has its first letter escaped. */
const LIKE_AN_ESCAPE = /_(?=x[\dA-F]{4}_)/gi;

const escaped = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The library looks texts up in an object of its own, and takes `constructor` for one that it has written already. */
const textOf = (value: string): string => {
  const text = toEscaped(value).replace(LIKE_AN_ESCAPE, '_x005F_');
  return text in {} ? `${escaped(text)}${text.slice(1)}` : text;
};

function cellOf(value: Table['rows'][number][number], kind: Kind): Cell {
  if (value === null || value === '') return null;
  // Always as what it is: a text that looks like a formula or a number stays a text.
  if (typeof value === 'number') return { value, type: Number, format: formatOf(value, kind) };
  return { value: textOf(String(value)), type: String, format: '@' };
}

/** A table as an XLSX sheet: right to left in Arabic, numbers as numbers, its header in bold and always in sight. */
export async function writeXlsx({ name, language, columns, rows }: Table): Promise<Uint8Array> {
  const header = columns.map(({ header: value }): Cell => ({ value, type: String, fontWeight: 'bold' }));
  const body = rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'text')));
  return writeExcelFile([header, ...body], {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    rightToLeft: language === 'ar',
  }).toBuffer();
}
