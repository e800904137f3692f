import { execFileSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Pdf {
  /**
   * All its letters, after NFKC and without spaces or direction marks: what another program reads out of it.
   * A PDF places Arabic glyph by glyph, so that spaces come out within words; a letter that was lost, broken or
   * out of order would still be seen. Vowel marks are left out: a mark is drawn apart from its letter, and is read at
   * the beginning of its line or behind it. (PDF.js leaves out `ActualText`, in which the letters stand: hence Poppler.)
   */
  readonly text: string;
  readonly pages: number;
  /** Of the first page, in millimetres. */
  readonly width: number;
  readonly height: number;
}

const MM_A_POINT = 25.4 / 72;

/** The same for a text that is looked for. */
export const lettersOf = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- the text of a PDF may hold NUL
  text.normalize('NFKC').replace(/[\s\u0000\u061C\u064B-\u0652\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '');

export const readPdf = async (file: Uint8Array): Promise<Pdf> => {
  const task = getDocument({ data: Uint8Array.from(file), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    return {
      text: lettersOf(execFileSync('pdftotext', ['-', '-'], { input: file, encoding: 'utf8' })),
      pages: pdf.numPages,
      width: width * MM_A_POINT,
      height: height * MM_A_POINT,
    };
  } finally {
    await task.destroy();
  }
};

/** The lines of its pages as they stand on paper, each with one space between what stands apart. */
export const pdfLines = (file: Uint8Array): readonly string[] =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: file, encoding: 'utf8' })
    .split('\n')
    .map((line) =>
      line
        .normalize('NFKC')
        .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
        .trim()
        .replace(/\s+/g, ' '),
    );
