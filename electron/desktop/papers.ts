import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { Paper } from '../../shared/contract/desktop';
import { openWindow } from '../window';
import type { Windows } from '../windows';

const PIXELS_AN_INCH = 96;
const MM_AN_INCH = 25.4;
const LONGEST_WAIT = 20_000;

const widths: Readonly<Record<'58mm' | '80mm', number>> = { '58mm': 58 / MM_AN_INCH, '80mm': 80 / MM_AN_INCH };

interface Laying {
  readonly paper: Paper;
  readonly ready: (height: number) => void;
}

/** Lays papers out in a hidden window of their own, where Chromium shapes Arabic as it does on screen. */
export class Papers {
  readonly #windows: Windows;
  readonly #laying = new Map<number, Laying>();

  constructor(windows: Windows) {
    this.#windows = windows;
  }

  contentFor(event: IpcMainInvokeEvent): Paper | null {
    return this.#laying.get(event.sender.id)?.paper ?? null;
  }

  /** `height` in CSS pixels. */
  isReady(event: IpcMainInvokeEvent, height: number): void {
    this.#laying.get(event.sender.id)?.ready(height);
  }

  /** The paper as a PDF: a strip as long as it needs on 58 or 80 mm, pages on A4. */
  toPdf(paper: Paper): Promise<Buffer> {
    return this.#layOut(paper, (contents, height) => {
      const roll = paper.width === 'A4' ? null : widths[paper.width];
      return contents.printToPDF({
        printBackground: true,
        preferCSSPageSize: false,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        pageSize: roll === null ? 'A4' : { width: roll, height: Math.ceil(height + 1) / PIXELS_AN_INCH },
      });
    });
  }

  async #layOut<T>(paper: Paper, use: (contents: WebContents, height: number) => Promise<T>): Promise<T> {
    const window = openWindow(this.#windows, 'paper', { width: 800, height: 1100, show: false });
    const { webContents } = window;
    try {
      const height = await new Promise<number>((ready, reject) => {
        this.#laying.set(webContents.id, { paper, ready });
        setTimeout(() => reject(new Error('The paper was not laid out in time.')), LONGEST_WAIT);
      });
      return await use(webContents, height);
    } finally {
      this.#laying.delete(webContents.id);
      window.destroy();
    }
  }
}
