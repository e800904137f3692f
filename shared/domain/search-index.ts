import { foldText } from './arabic-text';
import { normaliseProductCode } from './codes';

/** What a product can be found by. */
export interface SearchEntry {
  readonly code: string;
  /** In every language. */
  readonly names: readonly string[];
  readonly barcode?: string | null;
  readonly familyName?: string;
}

/** Where a word stands: the positions of the entries that have it, each once. */
export interface WordPlaces {
  readonly word: string;
  readonly inNames: readonly number[];
  readonly inFamilyName: readonly number[];
}

/** Made once for a list of products, and asked at every key. */
export interface SearchIndex {
  readonly codes: readonly string[];
  readonly barcodes: readonly string[];
  /** The folded names of each entry. */
  readonly names: readonly (readonly string[])[];
  /** Every word once: thousands of products share a few words, and only words are looked through. */
  readonly words: readonly WordPlaces[];
}

/** How a code is compared, whoever made it: `F7-12` as `F07-012`, another house's codes as they are. */
const codeKey = (code: string): string => normaliseProductCode(code) ?? code.toUpperCase();

/** Indexes products for `searchProducts`, whose answers are positions in `entries`. */
export const buildSearchIndex = (entries: readonly SearchEntry[]): SearchIndex => {
  const places = new Map<string, { inNames: number[]; inFamilyName: number[] }>();
  const familyNames = new Map<string, string>();
  const note = (text: string, entry: number, where: 'inNames' | 'inFamilyName'): void => {
    for (const word of new Set(text.split(' '))) {
      const known = places.get(word) ?? { inNames: [], inFamilyName: [] };
      places.set(word, known);
      // Two names of one entry may share a word.
      if (known[where].at(-1) !== entry) known[where].push(entry);
    }
  };
  const names = entries.map((entry, position) => {
    const folded = entry.names.map(foldText);
    for (const name of folded) note(name, position, 'inNames');
    const family = entry.familyName ?? '';
    const foldedFamily = familyNames.get(family) ?? foldText(family);
    familyNames.set(family, foldedFamily);
    note(foldedFamily, position, 'inFamilyName');
    return folded;
  });
  return {
    codes: entries.map((entry) => codeKey(entry.code)),
    barcodes: entries.map((entry) => entry.barcode ?? ''),
    names,
    words: [...places].map(([word, where]) => ({ word, ...where })),
  };
};
