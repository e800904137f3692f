import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Output } from '../../../shared/contract';
import { reportTablesContract, type ReportName } from '../../../shared/contract/report-tables';
import type { Result } from '../../../shared/result';
import { runJob } from '../../../electron/ledger/background/run-job';
import type { Progress } from '../../../electron/ledger/command';
import { NOON, scratch } from '../../ledger/harness/stall';

interface Asked {
  readonly report: ReportName;
  readonly format: 'csv' | 'xlsx' | 'json';
  readonly language?: 'ar' | 'en';
  readonly path?: string;
  readonly from?: string;
  readonly to?: string;
  readonly families?: readonly string[];
  readonly job?: string;
}

/** Writes a report of a ledger file as the background thread does, in this one. */
export async function writeFrom(
  ledger: string,
  { job = uuidv7(), path = '', ...asked }: Asked,
  onProgress: (progress: Progress) => 'go on' | 'stop' = () => 'go on',
): Promise<{ path: string; result: Result<Output<'reports.write'>>; faults: unknown[] }> {
  const to = path === '' ? join(scratch(), `${asked.report}.${asked.format}`) : path;
  const faults: unknown[] = [];
  let isStopped = false;
  const input = reportTablesContract['reports.write'].input.parse({ language: 'ar', ...asked, path: to });
  const result = (await runJob(
    {
      job,
      channel: 'reports.write',
      input,
      path: ledger,
      at: NOON,
      standing: { by: 'system', role: 'organiser', family: null, approvedBy: null, isPerson: false },
    },
    {
      isStopped: () => isStopped,
      onProgress: (progress) => (isStopped ||= onProgress(progress) === 'stop'),
      onFault: (error) => faults.push(error),
    },
  )) as Result<Output<'reports.write'>>;
  return { path: to, result, faults };
}
