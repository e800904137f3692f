import type { Sheet } from '../../../shared/domain/lists/sheet';
import type { Result } from '../../../shared/result';
import { Grid } from './grid';
import { limits } from './limits';
import { unescapeText } from './xlsx-parts';
import { readXml } from './xml';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly percentStyles: readonly boolean[];
}

/** Spreadsheet programs keep and show fifteen digits; what lies beyond is the noise of binary fractions. */
const DIGITS = 15;
const plainText = (number: number): string =>
  String(Number.isSafeInteger(number) ? number : Number(number.toPrecision(DIGITS)));

function numberText(raw: string, isPercent: boolean): string {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  return isPercent ? `${plainText(Number((number * 100).toPrecision(DIGITS)))}%` : plainText(number);
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

function cellText({ type, style, text }: Cell, { sharedStrings, percentStyles }: CellContext): string {
  switch (type) {
    case 's':
      return sharedStrings[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberText(text, percentStyles[style] === true);
    default:
      // A text in the cell, the result of a formula, a date, or an error such as #N/A.
      return unescapeText(text);
  }
}

/** The column of a reference, `B7` being 1; null for one that is none or lies beyond what is read. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(reference)?.[0].toUpperCase() ?? '';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column === 0 || column > limits.columns ? null : column - 1;
}

/** Reads the cells of a sheet as texts: a number without its format, a formula as its last result. TOO_BIG · BAD_FILE (empty) */
export function readXlsxSheet(xml: string, context: CellContext): Result<Sheet> {
  const grid = new Grid();
  let line = 0;
  let cells: string[] = [];
  let cell: Cell | null = null;
  let next = 0;
  let isValue = false;
  let isGuide = false;
  readXml(xml, {
    isDone: () => grid.isRefused,
    open: (name, attribute) => {
      if (name === 'row') {
        line = Number(attribute('r') ?? line + 1);
        cells = [];
        next = 0;
      } else if (name === 'c') {
        const reference = attribute('r');
        const column = reference === undefined ? next : columnOf(reference);
        next = (column ?? limits.columns) + 1;
        cell = {
          column: column ?? limits.columns,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          text: '',
        };
      } else if (name === 'rPh') isGuide = true;
      else if (name === 'v' || name === 't') isValue = !isGuide;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isGuide = false;
      else if (name === 'c' && cell !== null) {
        const text = cellText(cell, context);
        if (text.trim() !== '') {
          if (cell.column >= limits.columns) grid.refuse('columns', line, limits.columns);
          else {
            while (cells.length < cell.column) cells.push('');
            cells[cell.column] = text;
          }
        }
        cell = null;
      } else if (name === 'row') grid.add(line, cells);
    },
    text: (part) => {
      if (isValue && cell !== null) cell.text += part;
    },
  });
  return grid.sheet();
}
