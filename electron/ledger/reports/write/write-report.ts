import { statSync } from 'node:fs';
import type { Output } from '../../../../shared/contract';
import { done, refuse, type Result } from '../../../../shared/result';
import type { JobContext } from '../../background/job';
import type { OpenReport } from '../open-report';
import type { Language } from '../report';
import { writeCsv } from './csv';
import { writeJson } from './json';
import { NewFile, PlaceLost } from './new-file';
import type { Writing } from './writing';
import { tooManyRows, writeXlsx } from './xlsx';

interface Where {
  readonly format: 'csv' | 'xlsx' | 'json';
  readonly path: string;
  readonly language: Language;
}

const writers = { csv: writeCsv, xlsx: writeXlsx, json: writeJson } as const;

/** Told so often: a step is a look at a flag and at the clock. */
const ROWS_A_STEP = 500;

function isSameFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map((name) => statSync(name, { throwIfNoEntry: false }));
  return one !== undefined && two !== undefined && one.ino === two.ino && one.dev === two.dev;
}

/** SAVE_FULL · SAVE_GONE · SAVE_FAILED · TOO_MANY_ROWS. What was not finished leaves nothing behind. */
export function writeReport(
  { job, step, path: ledger }: Pick<JobContext, 'job' | 'step' | 'path'>,
  report: OpenReport,
  { format, path, language }: Where,
): Result<Output<'reports.write'>> {
  step({ done: 0, total: 1 });
  // Whoever gives the report the ledger's own name must not lose the ledger by it.
  if (isSameFile(path, ledger)) return refuse('SAVE_FAILED', { reason: 'EEXIST' });
  const rows = report.parts.reduce((sum, part) => sum + part.rowCount, 0);
  const refused = format === 'xlsx' ? tooManyRows(report) : null;
  if (refused !== null) return refused;
  step({ done: 0, total: rows });
  const agreement = report.agreement();
  let file: NewFile | null = null;
  try {
    const opened = new NewFile(path, job);
    file = opened;
    let written = 0;
    const writing: Writing = {
      report,
      agreement,
      language,
      write: (piece) => opened.write(piece),
      onRow: () => {
        written += 1;
        if (written % ROWS_A_STEP === 0) step({ done: written, total: rows });
      },
    };
    writers[format](writing);
    step({ done: rows, total: rows });
    opened.finish();
    return done({ path, rows, bytes: opened.bytes, agreement });
  } catch (error) {
    if (error instanceof PlaceLost) return error.refusal;
    throw error;
  } finally {
    file?.discard();
  }
}
