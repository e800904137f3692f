import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClosingLook, ClosingWritten } from '../../../shared/contract/closing';
import type { AcceptablePoint } from '../../../shared/domain/closing';
import { done, refuse, type Result } from '../../../shared/result';
import { placeFault } from '../../ledger/place-fault';
import { saveFile } from '../save-file';
import { checksumsOf } from './checksums';
import type { ClosingRun } from './closing-run';
import type { FileToWrite } from './file-to-write';
import { impactToWrite, statementsToWrite } from './papers-to-write';
import type { PartFolder } from './part-folder';
import { readmeOf } from './readme';
import { reportsToWrite } from './reports-to-write';

interface Closing {
  readonly run: ClosingRun;
  readonly folder: PartFolder;
  readonly look: ClosingLook;
  readonly accepted: readonly AcceptablePoint[];
  /** When it is closed, ms UTC. */
  readonly at: number;
  readonly timezone: string;
  readonly exhibition: { readonly ar: string; readonly en: string };
  readonly onStep: (step: { readonly file: string; readonly done: number; readonly total: number }) => void;
}

/** The ledger comes first: where it is not sound, nothing else is worth its time. */
const ledgerToWrite = ({ run, look }: Closing): FileToWrite => ({
  file: 'ledger.sqlite',
  about: {
    ar: 'نسخة من الدفتر، فُحصت كاملة',
    en: 'A copy of the ledger, verified whole',
  },
  write: async (path) => {
    const copied = await run.job('closing.copy', { path });
    if (!copied.ok) return copied;
    return copied.value.head === look.head ? done({}) : refuse('CLOSING_CHANGED');
  },
});

async function filesToWrite(closing: Closing): Promise<Result<readonly FileToWrite[]>> {
  const { run } = closing;
  const reports = await reportsToWrite(run);
  if (!reports.ok) return reports;
  const statements = await statementsToWrite(run);
  if (!statements.ok) return statements;
  return done([ledgerToWrite(closing), ...impactToWrite(run), ...reports.value, ...statements.value]);
}

/** A report may be longer than a format holds; it is whole in another. */
const isTooLong = (result: Result<unknown>): boolean =>
  !result.ok && (result.error.code === 'TOO_MANY_ROWS' || result.error.code === 'TOO_LONG_TO_PRINT');

const README = 'README.txt';
const SUMS = 'SHA256SUMS';

async function sizeOf(folder: string, files: readonly string[]): Promise<Result<number>> {
  try {
    const sizes = await Promise.all(files.map((file) => stat(join(folder, file))));
    return done(sizes.reduce((sum, { size }) => sum + size, 0));
  } catch (error) {
    return placeFault(error);
  }
}

/** The last two: what is in the folder, and the hashes of all that is. */
async function writeContents(
  { folder }: Closing,
  readme: string,
  files: readonly string[],
): Promise<Result<{ path: string }>> {
  const saved = await saveFile(join(folder.path, README), Buffer.from(readme, 'utf8'));
  if (!saved.ok) return saved;
  const sums = await checksumsOf(folder.path, [README, ...files].toSorted());
  return sums.ok ? saveFile(join(folder.path, SUMS), Buffer.from(sums.value, 'utf8')) : sums;
}

/** All of one state: where anything was recorded meanwhile, some files would have it and others not. */
async function stillAt({ run, look }: Closing): Promise<Result<unknown>> {
  const health = await run.ask('ledger.health', {});
  return health.ok && health.value.head !== look.head ? refuse('CLOSING_CHANGED') : health;
}

/**
 * Fills the folder of a closing, file by file, the hashes last; whoever calls moves it in or takes it away. STOPPED ·
 * CLOSING_CHANGED · LEDGER_UNSOUND · SAVE_FULL · SAVE_GONE · SAVE_FAILED
 */
export async function writeClosing(closing: Closing): Promise<Result<Omit<ClosingWritten, 'path'>>> {
  const { run, folder, onStep } = closing;
  const planned = await filesToWrite(closing);
  if (!planned.ok) return planned;
  const total = planned.value.length + 2;
  const written: FileToWrite[] = [];
  const disagreeing = new Set<string>();
  const leftOut: string[] = [];
  for (const [at, one] of planned.value.entries()) {
    if (run.stop.aborted) return refuse('STOPPED');
    const { file } = one;
    run.hear((part) => onStep({ file, done: at + part, total }));
    onStep({ file, done: at, total });
    const path = await folder.placeOf(file);
    const result = path.ok ? await one.write(path.value) : path;
    if (isTooLong(result)) leftOut.push(file);
    else if (!result.ok) return result;
    else written.push(one);
    if (result.ok && result.value.disagreeing !== undefined) disagreeing.add(result.value.disagreeing);
  }
  const still = await stillAt(closing);
  if (!still.ok) return still;
  if (run.stop.aborted) return refuse('STOPPED');
  onStep({ file: SUMS, done: total - 2, total });
  const found = { disagreeing: [...disagreeing], leftOut };
  const files = written.map(({ file }) => file);
  const contents = await writeContents(closing, readmeOf({ ...closing, ...found, files: written }), files);
  if (!contents.ok) return contents;
  const bytes = await sizeOf(folder.path, [README, SUMS, ...files]);
  if (!bytes.ok) return bytes;
  return run.stop.aborted
    ? refuse('STOPPED')
    : done({ files: files.length + 2, bytes: bytes.value, ...found });
}
