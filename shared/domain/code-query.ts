import { normaliseProductCode } from './codes';
import { plainNumber } from './digits';

/** What a search says about codes. Both may be empty, which matches nothing. */
export interface CodeQuery {
  /** The one code that is meant. */
  readonly exact: string;
  /** What the codes that may be meant begin with. */
  readonly start: string;
  /** Whether it can hardly be anything but a code. A bare number may as well be a word of a name. */
  readonly isPlain: boolean;
}

/** F, or the letter that its key types on an Arabic keyboard; a family's number; a product's, whole or in part. */
const CODE = /^([Fب]?) ?(\d{1,3})(?:([ ./_‐‑–—−-]+)(\d{0,4}))?$/;

/** Reads a search as a code, whole or begun: `f7`, `F7-1`, `f7 12`, `7-12`, `٠٧`. */
export const readCodeQuery = (query: string): CodeQuery => {
  const plain = plainNumber(query).replace(/\s+/g, ' ').toUpperCase();
  const match = CODE.exec(plain);
  // What is left are codes without a separator, and another house's, found by how they begin.
  if (match === null) return { exact: normaliseProductCode(plain) ?? plain, start: plain, isPlain: true };
  const [, letter = '', family = '', between, product = ''] = match;
  const start = `F${String(Number(family)).padStart(2, '0')}-`;
  const isPlain = letter !== '' || between !== undefined || family.startsWith('0');
  const exact = product === '' ? '' : start + product.padStart(3, '0');
  return { exact, start: start + product, isPlain };
};
