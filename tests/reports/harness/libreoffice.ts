import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { scratch } from '../../ledger/harness/stall';

/** Commas, quotes, UTF-8, English formats, cells as they are shown, every sheet into a file of its own. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true,false,false,-1';

let profile: string | null = null;

/** LibreOffice without a window, in a profile of the tests' own; the folder of what it made. */
function convert(files: readonly string[], to: string, ...options: readonly string[]): string {
  profile ??= scratch();
  const out = scratch();
  const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const args = [home, '--headless', ...options, '--convert-to', to, '--outdir', out, ...files];
  execFileSync('soffice', args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 });
  return out;
}

const rowsIn = (path: string): string[][] =>
  parse(readFileSync(path), { bom: true, relax_column_count: true });

/** What LibreOffice shows of workbooks: by file, by sheet, rows of cells. */
export function shownSheets(files: readonly string[]): ReadonlyMap<string, string[][]> {
  const out = convert(files, EVERY_SHEET);
  return new Map(readdirSync(out).map((name) => [name.replace(/\.csv$/, ''), rowsIn(join(out, name))]));
}

/**
 * What LibreOffice shows of a CSV that it opens as careless people do: columns found by commas, numbers recognised, and
 * whatever looks like a formula worked out.
 */
export function shownCsvs(files: readonly string[]): ReadonlyMap<string, string[][]> {
  const asCareless =
    '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,0,false,true';
  const out = convert(files, EVERY_SHEET, asCareless);
  // `lines.csv` becomes `lines-lines.csv`: the file's name, and that of its one sheet.
  return new Map(
    readdirSync(out).map((name) => [
      name.split('-')[0]?.replace(/\.csv$/, '') ?? '',
      rowsIn(join(out, name)),
    ]),
  );
}

/** A workbook as LibreOffice understood it: OpenDocument in one XML. */
export function understood(file: string): string {
  const out = convert([file], 'fods');
  const [name = ''] = readdirSync(out);
  return readFileSync(join(out, name), 'utf8');
}
