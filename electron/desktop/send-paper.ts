import type { WebContents } from 'electron';
import type { Through } from '../../shared/contract/family-papers';
import type { Paper } from '../../shared/contract/desktop';
import { done, type Result } from '../../shared/result';
import { askWhere } from './ask-where';
import type { Papers } from './papers';
import { saveFile } from './save-file';

interface Sent {
  readonly printed: boolean;
  /** Where the PDF was saved. */
  readonly path: string | null;
}

/**
 * Sends a paper where the person wants it; nothing printed and no path: they changed their mind.
 * PRINTER_MISSING · PRINTER_FAILED · SAVE_FAILED
 */
export async function sendPaper(
  papers: Papers,
  paper: Paper,
  to: {
    readonly through: Through;
    readonly printer: string | null;
    readonly sender: WebContents;
    readonly name: string;
  },
): Promise<Result<Sent>> {
  if (to.through === 'pdf') {
    const path = await askWhere(to.sender, to.name);
    if (path === null) return done({ printed: false, path: null });
    const saved = await saveFile(path, await papers.toPdf(paper));
    return saved.ok ? done({ printed: false, path: saved.value.path }) : saved;
  }
  const result =
    to.through === 'dialog' ? await papers.toDialog(paper) : await papers.toPrinter(paper, to.printer);
  return result.ok ? done({ printed: result.value.printed, path: null }) : result;
}
