import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Pdf {
  /** All its words, after NFKC: Arabic letters come out of a PDF in the shapes that they have in a word. */
  readonly text: string;
  readonly pages: number;
  /** Of the first page, in millimetres. */
  readonly width: number;
  readonly height: number;
}

const MM_A_POINT = 25.4 / 72;

export const readPdf = async (file: Uint8Array): Promise<Pdf> => {
  const task = getDocument({ data: Uint8Array.from(file), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const first = await pdf.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    let text = '';
    for (let page = 1; page <= pdf.numPages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      text += items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }
    return {
      text: text.normalize('NFKC'),
      pages: pdf.numPages,
      width: width * MM_A_POINT,
      height: height * MM_A_POINT,
    };
  } finally {
    await task.destroy();
  }
};
