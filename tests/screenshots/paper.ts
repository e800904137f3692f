import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Till } from '../e2e/harness/launch-till';
import { savedAs } from '../e2e/harness/saved-as';
import { documentFolder } from '../e2e/harness/screenshot';
import type { Language } from './walk';

const DOTS_AN_INCH = 90;
/** A4 in those dots: of a longer strip the rest is left out. */
const LONGEST = 1_052;

/** The first page of a PDF as a picture for the docs, as it leaves a printer: `<locale>-paper-<name>.png`. */
const documentPaper = (pdf: string, language: Language, name: string): void => {
  const picture = join(documentFolder(), `${language}-paper-${name}`);
  const frame = ['-x', '0', '-y', '0', '-W', '0', '-H', String(LONGEST)];
  execFileSync('pdftoppm', ['-r', String(DOTS_AN_INCH), ...frame, '-png', '-singlefile', pdf, picture]);
};

interface Shown {
  readonly till: Till;
  readonly folder: string;
  readonly language: Language;
}

/** Saves a paper as a person would, and photographs its first page. */
export const photographPaper = async (
  { till, folder, language }: Shown,
  name: string,
  press: () => Promise<unknown>,
): Promise<void> => {
  const path = await savedAs(till, folder, `${name}.pdf`, press);
  documentPaper(path, language, name);
};
