import { writeFileSync } from 'node:fs';
import type { Output } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import { Ledger } from '../ledger';
import { writeCsv } from '../spreadsheets/write-csv';
import { writeXlsx } from '../spreadsheets/write-xlsx';
import { oneFile, readArguments, type Arguments } from './arguments';
import { OK, UsageError } from './exit';
import { printJson } from './output';
import { openExisting } from './existing';

function oneOf<const T extends string>({ options }: Arguments, name: string, allowed: readonly T[]): T {
  const value = options.get(name);
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`--${name} needs one of: ${allowed.join(', ')}.`);
  return found;
}

function tableOf(path: string, input: object): Output<'lists.export'> {
  const there = openExisting(path);
  if (!there.ok) throw new UsageError(`The ledger ${path} cannot be opened: ${there.error.code}.`);
  there.value.close();
  const opened = Ledger.open(path);
  if (!opened.ok) throw new UsageError(`The ledger ${path} cannot be opened: ${opened.error.code}.`);
  try {
    const table = opened.value.call({ kind: 'system' }, 'lists.export', input) as Result<
      Output<'lists.export'>
    >;
    if (table.ok) return table.value;
    throw new UsageError(`The list was refused: ${table.error.code}.`);
  } finally {
    opened.value.close();
  }
}

/**
 * `list-export FILE --what families|products --format csv|xlsx --out PATH [--language ar|en] [--with-phones]`: a list
 * that an import takes in again without a difference.
 */
export async function listExportCommand(rest: readonly string[]): Promise<number> {
  const args = readArguments(rest, ['what', 'format', 'out', 'language'], ['with-phones']);
  const path = oneFile(args, 'ledger file to export from');
  const list = oneOf(args, 'what', ['families', 'products']);
  const format = oneOf(args, 'format', ['csv', 'xlsx']);
  const language = args.options.has('language') ? oneOf(args, 'language', ['ar', 'en']) : 'ar';
  const out = args.options.get('out');
  if (out === undefined) throw new UsageError('--out needs the file to write.');
  const table = tableOf(path, { list, language, withPhones: args.flags.has('with-phones') });
  const bytes = format === 'csv' ? writeCsv(table) : await writeXlsx(table);
  try {
    writeFileSync(out, bytes);
  } catch (error) {
    throw new UsageError(
      `${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  printJson({ out, list, rows: table.rows.length });
  return OK;
}
