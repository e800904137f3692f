import { spawn } from 'node:child_process';
import { done, refuse, type Result } from '../../shared/result';

const LONGEST_WAIT = 30_000;

export interface CupsJob {
  /** A printer's system name, as the system itself listed it. */
  readonly printer: string;
  readonly title: string;
  /** `A4`, or `Custom.80x213mm`: what CUPS calls the paper. */
  readonly media: string;
}

/**
 * Hands a PDF to CUPS (Linux, macOS) through its own `lp`, which takes it or says why not; Chromium's silent printing
 * on Linux does neither in some versions (electron/electron#39092). Null: there is no `lp` here. PRINTER_FAILED
 */
export function printWithCups(
  pdf: Uint8Array,
  { printer, title, media }: CupsJob,
): Promise<Result<{ printed: boolean }> | null> {
  return new Promise((answer) => {
    const options = ['-o', `media=${media}`, '-o', 'print-scaling=none'];
    const lp = spawn('lp', ['-d', printer, '-t', title, ...options, '-'], {
      stdio: ['pipe', 'ignore', 'pipe'],
      timeout: LONGEST_WAIT,
    });
    let said = '';
    lp.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    lp.once('error', (error: NodeJS.ErrnoException) =>
      answer(error.code === 'ENOENT' ? null : refuse('PRINTER_FAILED', { reason: error.message })),
    );
    lp.once('close', (code) =>
      answer(
        code === 0
          ? done({ printed: true })
          : refuse('PRINTER_FAILED', { reason: said.trim() || 'no answer' }),
      ),
    );
    // It may be gone before it has read all; how it ended says why.
    lp.stdin.on('error', () => undefined);
    lp.stdin.end(pdf);
  });
}
