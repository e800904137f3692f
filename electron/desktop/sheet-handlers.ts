import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { BrowserWindow, dialog, type WebContents } from 'electron';
import type { Input, Output } from '../../shared/contract';
import type { Table } from '../../shared/contract/lists';
import type { sheetsContract } from '../../shared/contract/sheets';
import { done, refuse, type Result } from '../../shared/result';
import type { DesktopHandlers } from '../ipc';
import { writeCsv } from '../ledger/spreadsheets/write-csv';
import { writeXlsx } from '../ledger/spreadsheets/write-xlsx';
import type { LedgerHost } from '../ledger-host';
import type { Windows } from '../windows';
import { saveFile } from './save-file';

type List = Input<'sheets.choose'>['list'];
type Mappings = Input<'sheets.preview'>;

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The ledger says it more exactly; this much is not even read. */
const MOST_BYTES = 64 * 2 ** 20;

const spreadsheets = [{ name: 'XLSX, CSV', extensions: ['xlsx', 'csv', 'tsv', 'txt'] }];

async function askWhich(contents: WebContents): Promise<string | undefined> {
  const parent = BrowserWindow.fromWebContents(contents);
  const options = { properties: ['openFile' as const], filters: spreadsheets };
  const chosen =
    parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

async function askWhere(contents: WebContents, name: string, format: string): Promise<string | undefined> {
  const parent = BrowserWindow.fromWebContents(contents);
  const options = { defaultPath: name, filters: [{ name: format.toUpperCase(), extensions: [format] }] };
  const chosen =
    parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options);
  return chosen.canceled ? undefined : chosen.filePath;
}

async function readChosen(path: string): Promise<Result<Chosen>> {
  const name = basename(path);
  try {
    const found = await stat(path);
    // A device or a pipe says that it is empty, and never ends.
    if (!found.isFile()) return refuse('BAD_FILE', { file: name });
    const { size } = found;
    if (size > MOST_BYTES) return refuse('TOO_BIG', { file: name, what: 'bytes', most: MOST_BYTES });
    const file = await readFile(path);
    // Not the Buffer itself, which may be a part of a larger piece of memory.
    return done({ name, bytes: new Uint8Array(file) });
  } catch {
    return refuse('BAD_FILE', { file: name });
  }
}

/** The files that each window has chosen, kept here until they are imported or others are chosen. */
const chosen = new WeakMap<WebContents, Map<List, Chosen>>();

const filesOf = (contents: WebContents): Map<List, Chosen> => {
  const files = chosen.get(contents) ?? new Map<List, Chosen>();
  chosen.set(contents, files);
  return files;
};

/** What the ledger is given of each list that the page asked about, and that a file was chosen for. */
function sourcesOf(contents: WebContents, mappings: Pick<Mappings, List>): object {
  const source = (list: List): object | null => {
    const file = filesOf(contents).get(list);
    const mapping = mappings[list];
    return file === undefined || mapping === null ? null : { ...file, mapping };
  };
  return { families: source('families'), products: source('products') };
}

interface SheetDesktop {
  readonly windows: Windows;
  readonly ledger: LedgerHost;
}

export function sheetHandlers({
  windows,
  ledger,
}: SheetDesktop): Pick<DesktopHandlers, keyof typeof sheetsContract> {
  const ask = (sender: WebContents, channel: string, input: object): Promise<Result<unknown>> =>
    ledger.call(windows.personAt(sender)?.personId ?? null, channel, input);

  return {
    'sheets.choose': async ({ sender }, { list }) => {
      const path = await askWhich(sender);
      if (path === undefined) return done(null);
      const read = await readChosen(path);
      if (!read.ok) return read;
      filesOf(sender).set(list, read.value);
      return done({ name: read.value.name });
    },

    'sheets.forget': ({ sender }, { list }) => {
      filesOf(sender).delete(list);
      return done({});
    },

    'sheets.preview': ({ sender }, mappings) =>
      ask(sender, 'imports.preview', sourcesOf(sender, mappings)) as Promise<
        Result<Output<'imports.preview'>>
      >,

    'sheets.import': async ({ sender }, { id, digest, ...mappings }) => {
      const input = { ...sourcesOf(sender, mappings), id, digest };
      const report = (await ask(sender, 'imports.commit', input)) as Result<Output<'imports.commit'>>;
      if (report.ok) chosen.delete(sender);
      return report;
    },

    'sheets.save': async ({ sender }, { format, ...input }) => {
      const table = (await ask(sender, 'lists.export', input)) as Result<Table>;
      if (!table.ok) return table;
      const bytes = format === 'csv' ? writeCsv(table.value) : await writeXlsx(table.value);
      const path = await askWhere(sender, `${table.value.name}.${format}`, format);
      return path === undefined ? done(null) : saveFile(path, bytes);
    },
  };
}
