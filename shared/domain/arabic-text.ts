import { DIRECTION_MARKS, toDigits } from './digits';

/** Letters that are written differently and read the same, and that Unicode does not fold by itself. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ة', 'ه'],
]);

/** The article, where at least one letter follows it. Twice too, so that folding a folded text changes nothing. */
const ARTICLE = /(?<!\S)(?:ال)+(?=\S)/g;

/**
 * A text as search compares it: words of letters and digits with single spaces between. Case, diacritics, tatweel,
 * direction marks and a leading ال are gone; أ إ آ ٱ are ا, ؤ is و, ئ ى ی are ي, ک is ك, ة is ه; digits are Latin.
 * What differs in spelling alone folds to the same. Folding twice changes nothing.
 */
export const foldText = (text: string): string =>
  // NFKD parts a letter from its hamza, madda and vowels, which are marks (\p{M}) and fall away.
  toDigits(text.normalize('NFKD'), 'latn')
    .toLowerCase()
    .replace(DIRECTION_MARKS, '')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[ٱىیکة]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(ARTICLE, '');

/**
 * A name as it is kept: tatweel and direction marks dropped, every run of spaces made one. Letters stay as they were
 * written, hamza and vowels too: it is somebody's name.
 */
export const cleanName = (text: string): string =>
  text
    .replace(DIRECTION_MARKS, '')
    .replace(/\u0640/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
