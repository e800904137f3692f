import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { documentFolder } from '../e2e/harness/screenshot';
import type { Language } from './walk';

const DOTS_AN_INCH = 90;
/** A4 in those dots: of a longer strip the rest is left out. */
const LONGEST = 1_052;

/** The first page of a PDF as a picture for the docs, as it leaves a printer: `<locale>-paper-<name>.png`. */
export const documentPaper = (pdf: string, language: Language, name: string): void => {
  const picture = join(documentFolder(), `${language}-paper-${name}`);
  const frame = ['-x', '0', '-y', '0', '-W', '0', '-H', String(LONGEST)];
  execFileSync('pdftoppm', ['-r', String(DOTS_AN_INCH), ...frame, '-png', '-singlefile', pdf, picture]);
};
