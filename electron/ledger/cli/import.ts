import { existsSync, statSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import type { Output } from '../../../shared/contract';
import type { Result } from '../../../shared/result';
import type { Progress } from '../command';
import { IN_MEMORY, Ledger } from '../ledger';
import { oneFile, readArguments } from './arguments';
import { ensureExhibition } from './default-exhibition';
import { OK, UsageError, WRONG } from './exit';
import { readListFile, sentenceOf, type ListFile } from './list-file';
import { printJson, say } from './output';

const showProgress = ({ done, total }: Progress): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} / ${total}${done === total ? '\n' : ''}`);
};

function openLedger(path: string): Ledger {
  const opened = Ledger.open(path, {
    onProgress: showProgress,
    onFault: (_channel, error) =>
      say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
  if (opened.ok) return opened.value;
  throw new UsageError(`The ledger ${path} cannot be opened: ${opened.error.code}.`);
}

const isThere = (path: string): boolean => existsSync(path) && statSync(path).size > 0;

interface Lists {
  readonly families: ListFile | null;
  readonly products: ListFile | null;
}

type Preview = Output<'imports.preview'>;
type Report = Output<'imports.commit'>;

const noCounts = { added: 0, changed: 0, unchanged: 0, refused: 0 };

/** What a preview comes to, as a report: nothing is written. */
function reportOf(preview: Preview, files: { readonly families: string; readonly products: string }): Report {
  const faults = (['families', 'products'] as const).flatMap((list) =>
    (preview[list]?.rows ?? []).flatMap(({ line, fault }) =>
      fault === null ? [] : [{ file: files[list], line, code: fault }],
    ),
  );
  return {
    families: preview.families?.counts ?? noCounts,
    products: preview.products?.counts ?? noCounts,
    faults,
  };
}

function ask<T>(ledger: Ledger, channel: string, input: object): T {
  const result = ledger.call({ kind: 'system' }, channel, input) as Result<T>;
  if (result.ok) return result.value;
  throw new ImportRefused(sentenceOf(result.error));
}

/** The files were there and could not be taken in. */
class ImportRefused extends Error {}

/** What would become of the rows; a list that lacks a column cannot be read without a person. */
function lookAt(ledger: Ledger, lists: Lists): Preview {
  const found = ask<Preview>(ledger, 'imports.preview', lists);
  for (const list of ['families', 'products'] as const) {
    const column = found[list]?.missing[0];
    const file = lists[list]?.name ?? '';
    if (column !== undefined) {
      throw new ImportRefused(sentenceOf({ code: 'MISSING_COLUMN', details: { file, column } }));
    }
  }
  return found;
}

/** Without a ledger there is nothing that a row could change: it is only made once the files can be read. */
function withLedger<T>(path: string, work: (ledger: Ledger) => T): T {
  const ledger = openLedger(path);
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}

/** The counts that are printed: what was already so is not worth a word. */
const printed = ({ added, changed, refused }: Report['families']) => ({ added, changed, refused });

/**
 * `import FILE [--families F] [--products P] [--dry-run]`: takes lists of families and products into a ledger, which is
 * made with a default exhibition where there is none, and prints what became of the rows. 0 where the files were read,
 * faults or not; nothing is written otherwise, nor in a dry run.
 */
export function importCommand(rest: readonly string[]): number {
  const args = readArguments(rest, ['families', 'products'], ['dry-run']);
  const path = oneFile(args, 'ledger file to import into');
  const [families, products] = [args.options.get('families'), args.options.get('products')];
  const lists = {
    families: families === undefined ? null : readListFile(families),
    products: products === undefined ? null : readListFile(products),
  };
  try {
    const found = withLedger(isThere(path) ? path : IN_MEMORY, (ledger) => lookAt(ledger, lists));
    if (!args.flags.has('dry-run')) {
      withLedger(path, (ledger) => {
        ensureExhibition(ledger);
        // By its digest, so that what is printed is what was written.
        ask(ledger, 'imports.commit', { id: uuidv7(), digest: found.digest, ...lists });
      });
    }
    const report = reportOf(found, { families: families ?? '', products: products ?? '' });
    printJson({
      families: printed(report.families),
      products: printed(report.products),
      faults: report.faults,
    });
    return OK;
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    say(error.message);
    return WRONG;
  }
}
