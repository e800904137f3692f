import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Refusal } from '../../../shared/result';
import { limits } from '../spreadsheets/limits';
import { UsageError } from './exit';

/** A file as an import takes it; nobody sets its columns by hand here. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mapping: object;
}

/** A spreadsheet as the command line names it; never more of it than is read at once. Throws UsageError. */
export function readListFile(path: string): ListFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`There is no file ${path}.`);
  if (!stats.isFile()) throw new UsageError(`${path} is not a file.`);
  if (stats.size > limits.fileBytes) {
    throw new UsageError(
      `${path} is larger than the ${limits.fileBytes / 2 ** 20} MB that are read at once.`,
    );
  }
  try {
    return { name: basename(path).replace(/[\p{Cc}\p{Cs}]/gu, ''), bytes: readFileSync(path), mapping: {} };
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  empty: 'has no rows',
  broken: 'is damaged, or no spreadsheet',
  encrypted: 'is protected with a password',
  'old-excel': 'is an Excel file of before 2007, or has a password: save it as XLSX or CSV',
  'not-a-sheet': 'is no spreadsheet',
  quote: 'has a quotation that is opened and never closed',
};

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Why an import was refused, in one sentence. */
export function sentenceOf({ code, details }: Refusal): string {
  const file = text(details['file']) || 'The file';
  const line = text(details['line']);
  switch (code) {
    case 'BAD_FILE':
      return `${file} ${reasons[text(details['reason'])] ?? 'cannot be read'}${line === '' ? '' : ` (line ${line})`}.`;
    case 'TOO_BIG':
      return `${file} is too big: at most ${text(details['most'])} (${text(details['what'])}) are read at once.`;
    case 'MISSING_COLUMN':
      return `${file} has no column that is known to say: ${text(details['column'])}.`;
    default:
      return `The import was refused: ${code} ${JSON.stringify(details)}`;
  }
}
