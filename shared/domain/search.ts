import { foldText } from './arabic-text';
import { readCodeQuery } from './code-query';
import { plainNumber } from './digits';
import type { SearchIndex, WordPlaces } from './search-index';

export { buildSearchIndex } from './search-index';
export type { SearchEntry, SearchIndex } from './search-index';

/** What a match is worth: any of the first three outweighs whatever words can add up to. */
const EXACT_CODE = 4_000;
const START_OF_CODE = 3_000;
const START_OF_NAME = 2_000;
const MOST_FOR_WORDS = 1_000;
const MAYBE_FAMILY_NUMBER = 1;

/** For one word of the search: the start of a word of the name, within one, and the same in the family's name. */
const IN_NAMES = { start: 6, within: 3 };
const IN_FAMILY_NAME = { start: 2, within: 1 };

/** A barcode that is typed by hand is not looked at before it is long enough to mean one. */
const LEAST_BARCODE_DIGITS = 4;

/** What a word of the search is worth in each entry; 0 where the entry does not have it. */
const worthOf = (wanted: string, words: readonly WordPlaces[], entries: number): Uint8Array => {
  const worth = new Uint8Array(entries);
  const note = (places: readonly number[], value: number): void => {
    for (const entry of places) if ((worth[entry] ?? 0) < value) worth[entry] = value;
  };
  for (const { word, inNames, inFamilyName } of words) {
    const at = word.indexOf(wanted);
    if (at < 0) continue;
    const how = at === 0 ? 'start' : 'within';
    note(inNames, IN_NAMES[how]);
    note(inFamilyName, IN_FAMILY_NAME[how]);
  }
  return worth;
};

const scoreWords = (index: SearchIndex, folded: string, scores: Uint16Array): void => {
  // The article alone is a name that has only been begun.
  const wanted = folded.split(' ').filter((word) => word !== 'ال');
  const worths = wanted.map((word) => worthOf(word, index.words, scores.length));
  if (worths.length === 0) return;
  for (const entry of scores.keys()) {
    let sum = 0;
    for (const worth of worths) {
      const one = worth[entry] ?? 0;
      // Not a number, and so kept as 0, once one of the words is missing.
      sum = one === 0 ? Number.NaN : sum + one;
    }
    const begins = index.names[entry]?.some((name) => name.startsWith(folded)) === true;
    scores[entry] = Math.min(sum, MOST_FOR_WORDS) + (begins ? START_OF_NAME : 0);
  }
};

const scoreCodes = (index: SearchIndex, query: string, scores: Uint16Array): void => {
  const { exact, start, isPlain } = readCodeQuery(query);
  const plain = plainNumber(query);
  const mayBeBarcode = plain.length >= LEAST_BARCODE_DIGITS;
  const forStart = isPlain ? START_OF_CODE : MAYBE_FAMILY_NUMBER;
  for (const [entry, code] of index.codes.entries()) {
    const barcode = index.barcodes[entry] ?? '';
    let score = 0;
    if (code === exact || (mayBeBarcode && barcode === plain)) score = EXACT_CODE;
    else if (code.startsWith(start)) score = forStart;
    else if (mayBeBarcode && barcode.startsWith(plain)) score = START_OF_CODE;
    if (score > (scores[entry] ?? 0)) scores[entry] = score;
  }
};

/** The positions of the best scores, best first, in order of position where they are equal; none that scored 0. */
const best = (scores: Uint16Array, limit: number): number[] => {
  const byScore = new Map<number, number[]>();
  for (const [entry, score] of scores.entries()) {
    if (score === 0) continue;
    const same = byScore.get(score);
    if (same === undefined) byScore.set(score, [entry]);
    else if (same.length < limit) same.push(entry);
  }
  const ordered = [...byScore.keys()].toSorted((a, b) => b - a);
  return ordered.flatMap((score) => byScore.get(score) ?? []).slice(0, limit);
};

/**
 * Finds products by code, name or barcode as they are typed. Answers positions in the entries that the index was built
 * of, at most `limit`, best first: a code or barcode that is meant, then codes and barcodes that begin so, names that
 * begin so, and names that have all the words in any order, each begun or within a word. Nothing for an empty search.
 */
export const searchProducts = (index: SearchIndex, query: string, limit: number): number[] => {
  const folded = foldText(query);
  if (folded === '') return [];
  const scores = new Uint16Array(index.codes.length);
  scoreWords(index, folded, scores);
  scoreCodes(index, query, scores);
  return best(scores, limit);
};
