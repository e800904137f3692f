import { CsvError, parse } from 'csv-parse/sync';
import { foldText } from '../../../shared/domain/arabic-text';
import { refuse, type Result } from '../../../shared/result';
import type { Sheet } from '../../../shared/domain/lists/sheet';
import { decodeText } from './decode';
import { Grid } from './grid';
import { limits } from './limits';

const DELIMITERS = [',', ';', '\t'] as const;

/** A first line that tells Excel the delimiter, and says nothing else. */
const SEPARATOR = /^sep=([,;\t])$/i;

const fieldsOf = (line: string, delimiter: string): string[] =>
  line.replace(/"(?:[^"]|"")*"/g, 'x').split(delimiter);

/** Which of the delimiters parts the first line into the most fields that have a word of their own. */
function delimiterOf(firstLine: string): string {
  const worth = (delimiter: string): number =>
    new Set(
      fieldsOf(firstLine, delimiter)
        .map(foldText)
        .filter((word) => word !== ''),
    ).size;
  return DELIMITERS.reduce<string>((best, one) => (worth(one) > worth(best) ? one : best), ',');
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const lineBreaks = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

/**
 * Reads CSV with `,` `;` or tab, in any of the encodings that `decodeText` knows. A row is numbered by the line on
 * which it begins. BAD_FILE (`reason`: quote, with the `line` on which the file ends in an open quotation) · TOO_BIG
 */
export function readCsv(bytes: Uint8Array): Result<Sheet> {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  const lines = text.split('\n', 50);
  const told = SEPARATOR.exec(lines[0] ?? '');
  const firstLine = lines.find((line) => foldText(line) !== '') ?? '';
  const grid = new Grid();
  try {
    parse(text, {
      delimiter: told?.[1] ?? delimiterOf(firstLine),
      info: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: limits.columns * limits.cellLength,
      on_record: (parsed: unknown) => {
        const { record, info } = parsed as Parsed;
        const line = info.lines - lineBreaks(record);
        if (!(told !== null && line === 1)) grid.add(line, record);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      return refuse('TOO_BIG', { what: 'cell', line: 0, most: limits.cellLength });
    return refuse('BAD_FILE', { reason: 'quote', line: Number(error['lines'] ?? 0) });
  }
  return grid.sheet();
}
