import type { IpcMainInvokeEvent, WebContents, WebContentsPrintOptions } from 'electron';
import type { Output } from '../../shared/contract';
import type { Paper, PaperContent } from '../../shared/contract/desktop';
import { labelSizes } from '../../shared/domain/label-sizes';
import { isLandscape } from '../../shared/domain/report-page';
import { done, refuse, type Result } from '../../shared/result';
import type { LedgerHost } from '../ledger-host';
import { openWindow } from '../window';
import type { Windows } from '../windows';
import { printWithCups } from './cups';
import { findPrinter, spool } from './printers';

const PIXELS_AN_INCH = 96;
const MM_AN_INCH = 25.4;
const MICRONS_AN_INCH = 25_400;
const LONGEST_WAIT = 20_000;
/** A report of thousands of rows, on a small computer that sells meanwhile. */
const LONGEST_WAIT_FOR_REPORT = 180_000;

const A4 = { width: 210 / MM_AN_INCH, height: 297 / MM_AN_INCH };

const rolls: Readonly<Record<'58mm' | '80mm', number>> = { '58mm': 58 / MM_AN_INCH, '80mm': 80 / MM_AN_INCH };

/** Tables that go on over many pages: each needs room above and below that no printer cuts off, and its number. */
const goesOn: ReadonlySet<Paper['paper']> = new Set(['statement', 'handover']);
const MARGIN = 12 / MM_AN_INCH;
const pageNumber = `<p style="width: 100%; margin: 0; font: 7pt sans-serif; text-align: center">
  <span class="pageNumber"></span> / <span class="totalPages"></span></p>`;

/** In inches. */
interface Page {
  /** Null: A4. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly goesOn: boolean;
}

/** A4, or a strip of the roll as long as it needs. Never wider than long: printers would turn it. */
function sizeOf(paper: Paper, height: number): Page['size'] {
  if (paper.paper === 'labels') {
    const { page } = labelSizes[paper.size];
    return { width: page.width / MM_AN_INCH, height: page.height / MM_AN_INCH };
  }
  // What is not printed from here need not mind printers.
  if (paper.paper === 'report' && isLandscape(paper.report.parts)) {
    return { width: A4.height, height: A4.width };
  }
  if (paper.width === 'A4') return null;
  const width = rolls[paper.width];
  return { width, height: Math.max(Math.ceil(height + 1) / PIXELS_AN_INCH, width + 0.04) };
}

const pageOf = (paper: Paper, height: number): Page => ({
  size: sizeOf(paper, height),
  goesOn: goesOn.has(paper.paper),
});

function options({ size, goesOn: isLong }: Page): WebContentsPrintOptions {
  const microns = (inches: number): number => Math.ceil(inches * MICRONS_AN_INCH);
  const margin = Math.round(MARGIN * PIXELS_AN_INCH);
  return {
    printBackground: true,
    margins: isLong
      ? { marginType: 'custom', top: margin, bottom: margin, left: 0, right: 0 }
      : { marginType: 'none' },
    pageSize: size === null ? 'A4' : { width: microns(size.width), height: microns(size.height) },
  };
}

interface Laying extends PaperContent {
  readonly ready: (height: number) => void;
}

/** Lays papers out in a hidden window of their own, where Chromium shapes Arabic as it does on screen. */
export class Papers {
  readonly #windows: Windows;
  readonly #ledger: Pick<LedgerHost, 'call'>;
  readonly #laying = new Map<number, Laying>();

  constructor(windows: Windows, ledger: Pick<LedgerHost, 'call'>) {
    this.#windows = windows;
    this.#ledger = ledger;
  }

  /** FORBIDDEN where no paper is being laid out in that window. */
  contentFor(event: IpcMainInvokeEvent): Result<PaperContent> {
    const laying = this.#laying.get(event.sender.id);
    return laying === undefined
      ? refuse('FORBIDDEN')
      : done({ paper: laying.paper, practice: laying.practice });
  }

  /** `height` in CSS pixels. */
  isReady(event: IpcMainInvokeEvent, height: number): void {
    this.#laying.get(event.sender.id)?.ready(height);
  }

  /** The paper as a PDF. Throws where it was stopped meanwhile. */
  toPdf(paper: Paper, stop?: AbortSignal): Promise<Buffer> {
    return this.#layOut(paper, (contents, height) => this.#pdf(contents, pageOf(paper, height)), stop);
  }

  /** On paper, without a question. PRINTER_MISSING · PRINTER_FAILED */
  toPrinter(paper: Paper, name: string | null): Promise<Result<{ printed: boolean }>> {
    return this.#print(paper, async (contents, height) => {
      const printer = await findPrinter(contents, name);
      if (!printer.ok) return printer;
      const page = pageOf(paper, height);
      const sent =
        process.platform === 'win32' ? null : await this.#withCups(contents, page, printer.value.name);
      return sent ?? spool(contents, { ...options(page), silent: true, deviceName: printer.value.name });
    });
  }

  /** Through the system's own dialog. PRINTER_FAILED */
  toDialog(paper: Paper): Promise<Result<{ printed: boolean }>> {
    return this.#print(paper, (contents, height) =>
      spool(contents, { ...options(pageOf(paper, height)), silent: false }),
    );
  }

  /** A paper that could not even be laid out is one more way in which printing fails. */
  async #print(
    paper: Paper,
    use: (contents: WebContents, height: number) => Promise<Result<{ printed: boolean }>>,
  ): Promise<Result<{ printed: boolean }>> {
    try {
      return await this.#layOut(paper, use);
    } catch (error) {
      return refuse('PRINTER_FAILED', { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async #withCups(
    contents: WebContents,
    page: Page,
    printer: string,
  ): Promise<Result<{ printed: boolean }> | null> {
    const mm = (inches: number): number => Math.ceil(inches * MM_AN_INCH);
    const { size } = page;
    const media = size === null ? 'A4' : `Custom.${mm(size.width)}x${mm(size.height)}mm`;
    return printWithCups(await this.#pdf(contents, page), { printer, title: contents.getTitle(), media });
  }

  #pdf(contents: WebContents, { size, goesOn: isLong }: Page): Promise<Buffer> {
    const margin = isLong ? MARGIN : 0;
    return contents.printToPDF({
      printBackground: true,
      preferCSSPageSize: false,
      margins: { top: margin, bottom: margin, left: 0, right: 0 },
      pageSize: size ?? 'A4',
      ...(isLong && { displayHeaderFooter: true, headerTemplate: '<p></p>', footerTemplate: pageNumber }),
    });
  }

  async #isPractice(): Promise<boolean> {
    const answer = await this.#ledger.call(null, 'exhibition.current', {});
    const current = answer as Result<Output<'exhibition.current'>>;
    return current.ok && (current.value.exhibition?.practice ?? false);
  }

  async #layOut<T>(
    paper: Paper,
    use: (contents: WebContents, height: number) => Promise<T>,
    stop: AbortSignal = new AbortController().signal,
  ): Promise<T> {
    const practice = await this.#isPractice();
    stop.throwIfAborted();
    const window = openWindow(this.#windows, 'paper', { width: 800, height: 1100, show: false });
    const { webContents } = window;
    const { id } = webContents;
    let late: NodeJS.Timeout | undefined;
    const longest = paper.paper === 'report' ? LONGEST_WAIT_FOR_REPORT : LONGEST_WAIT;
    try {
      const given = new Promise<never>((_ready, reject) => {
        webContents.once('render-process-gone', () => reject(new Error('The paper’s page is gone.')));
        stop.addEventListener('abort', () => reject(new Error('The paper is not wanted any more.')));
      });
      const laid = new Promise<number>((ready, reject) => {
        this.#laying.set(id, { paper, practice, ready });
        late = setTimeout(() => reject(new Error('The paper was not laid out in time.')), longest);
      });
      const used = laid.then((height) => use(webContents, height));
      return await Promise.race([used, given]);
    } finally {
      clearTimeout(late);
      this.#laying.delete(id);
      if (!window.isDestroyed()) window.destroy();
    }
  }
}
