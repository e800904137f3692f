import type { PrinterInfo, WebContents, WebContentsPrintOptions } from 'electron';
import { done, refuse, type Result } from '../../shared/result';

/** The system's spooler answers in well under a second; one that does not must not hold up the next receipt. */
const LONGEST_WAIT = 30_000;

/** CUPS says so of a printer that is stopped or takes no jobs; other systems say nothing, and take the job. */
function isOutOfOrder({ options }: PrinterInfo): boolean {
  const said = options as Readonly<Record<string, string>>;
  return said['printer-state'] === '5' || said['printer-is-accepting-jobs'] === 'false';
}

/** Whether a printer is there and takes papers. PRINTER_MISSING · PRINTER_FAILED */
export async function findPrinter(
  contents: WebContents,
  name: string | null,
): Promise<Result<{ name: string }>> {
  const printer = (await contents.getPrintersAsync()).find((one) => one.name === name);
  if (printer === undefined) return refuse('PRINTER_MISSING', { printer: name });
  return isOutOfOrder(printer) ? refuse('PRINTER_FAILED', { printer: name }) : done({ name: printer.name });
}

/** Hands what the contents show to the system's spooler. `false`: the person closed the dialog. PRINTER_FAILED */
export function spool(
  contents: WebContents,
  options: WebContentsPrintOptions,
): Promise<Result<{ printed: boolean }>> {
  return new Promise((answer) => {
    const late = setTimeout(() => answer(refuse('PRINTER_FAILED', { reason: 'no answer' })), LONGEST_WAIT);
    // A person may look at a dialog as long as they like.
    if (options.silent !== true) clearTimeout(late);
    contents.print(options, (isPrinted, reason) => {
      clearTimeout(late);
      if (isPrinted) answer(done({ printed: true }));
      else if (options.silent !== true && /cancel/i.test(reason)) answer(done({ printed: false }));
      else answer(refuse('PRINTER_FAILED', { reason }));
    });
  });
}
