import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../shared/contract';
import { done, refuse, type Result } from '../../shared/result';
import type { LedgerHost } from '../ledger-host';
import type { Papers } from './papers';

interface ReportPdf {
  readonly ledger: Pick<LedgerHost, 'call' | 'job' | 'stopJob'>;
  readonly papers: Pick<Papers, 'toPdf'>;
}

interface Wanted extends Input<'reports.whole'> {
  /** In whose name it is asked. */
  readonly personId: string | null;
  readonly stop?: AbortSignal;
  readonly onProgress?: (step: { readonly done: number; readonly total: number }) => void;
}

/** Rows are read soon; setting them takes as long again, and more. */
const READING = 1 / 4;

/**
 * A report as a PDF, for whoever knows where to put it: no dialog. FORBIDDEN · TOO_LONG_TO_PRINT (`rows`, `most`) ·
 * STOPPED · NO_EXHIBITION · UNKNOWN_FAMILY · UNKNOWN_TILL · BAD_INPUT (`field`)
 */
export async function reportPdf(
  { ledger, papers }: ReportPdf,
  { personId, stop = new AbortController().signal, onProgress, ...asked }: Wanted,
): Promise<Result<Uint8Array>> {
  const job = randomUUID();
  const settings = (await ledger.call(personId, 'settings.get', {})) as Result<Output<'settings.get'>>;
  if (!settings.ok) return settings;
  if (stop.aborted) return refuse('STOPPED');
  stop.addEventListener('abort', () => ledger.stopJob(job));
  const report = await ledger.job({
    job,
    personId,
    channel: 'reports.whole',
    input: asked,
    onProgress: ({ done: read, total }) => onProgress?.({ done: read, total: total / READING }),
  });
  if (!report.ok) return report;
  const { digits } = settings.value;
  const { language } = asked;
  try {
    return done(
      await papers.toPdf({ paper: 'report', language, digits, width: 'A4', report: report.value }, stop),
    );
  } catch (error) {
    // Whoever stopped it need not be told that it was not laid out.
    if (stop.aborted) return refuse('STOPPED');
    throw error;
  }
}
